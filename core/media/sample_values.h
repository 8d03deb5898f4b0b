#pragma once
/// One value of a picture, however it is held: bytes stand for value / 255, words for value / 65535.
#include <cstddef>
#include <cstdint>
#include <limits>
#include <type_traits>

#include "media/image.h"

namespace daybreak::media {

/// Comparisons in this order send NaN to 0.
inline float clamped01(float value) { return value > 0.0F ? (value < 1.0F ? value : 1.0F) : 0.0F; }

/// The number that stands for 1.
template <typename Value>
constexpr float fullScale() {
  if constexpr (std::is_same_v<Value, float>) return 1.0F;
  return static_cast<float>(std::numeric_limits<Value>::max());
}

/// The same brightness held otherwise: whole numbers clamped and rounded to nearest, floats as they are.
template <typename To, typename From>
To sampleAs(From value) {
  if constexpr (std::is_same_v<To, From>)
    return value;
  else if constexpr (std::is_same_v<To, float>)
    return static_cast<float>(value) / fullScale<From>();
  else if constexpr (std::is_same_v<From, float>)
    return static_cast<To>(static_cast<int>(clamped01(value) * fullScale<To>() + 0.5F));
  else if constexpr (sizeof(To) > sizeof(From))
    return static_cast<To>(value * 257U);
  else
    return static_cast<To>((value + 128U) / 257U);
}

template <typename To, typename From>
void samplesAs(const From* from, std::size_t count, To* to) {
  for (std::size_t i = 0; i < count; ++i) to[i] = sampleAs<To>(from[i]);
}

/// Calls work with a zero of the type that holds such samples: `[&](auto zero) { using Value = decltype(zero); … }`.
template <typename Work>
decltype(auto) withSamplesOf(Samples samples, const Work& work) {
  switch (samples) {
    case Samples::U8:
      return work(std::uint8_t{});
    case Samples::U16:
      return work(std::uint16_t{});
    case Samples::F32:
      break;
  }
  return work(0.0F);
}

}  // namespace daybreak::media
