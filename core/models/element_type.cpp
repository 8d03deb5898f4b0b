#include "models/element_type.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

namespace daybreak::models {

static_assert(std::endian::native == std::endian::little, "model files are read on little-endian machines");

namespace {

template <typename T>
T take(const std::byte* bytes) {
  T value;
  std::memcpy(&value, bytes, sizeof value);
  return value;
}

/// IEEE 754 binary16.
float fromHalf(std::uint16_t half) {
  const float sign = (half & 0x8000U) != 0 ? -1.0F : 1.0F;
  const int exponent = (half >> 10) & 0x1F;
  const auto mantissa = static_cast<float>(half & 0x3FFU);
  if (exponent == 31) {
    return mantissa == 0.0F ? sign * std::numeric_limits<float>::infinity() : std::numeric_limits<float>::quiet_NaN();
  }
  if (exponent == 0) return sign * std::ldexp(mantissa, -24);
  return sign * std::ldexp(mantissa + 1024.0F, exponent - 25);
}

float fromDouble(double value) {
  // A cast of a finite double beyond float's range is undefined; such a weight is refused as not finite later.
  if (std::isfinite(value) && std::abs(value) > std::numeric_limits<float>::max())
    return std::numeric_limits<float>::infinity();
  return static_cast<float>(value);
}

}  // namespace

std::size_t elementSize(ElementType type) {
  switch (type) {
    case ElementType::F64:
    case ElementType::I64:
      return 8;
    case ElementType::F32:
    case ElementType::I32:
      return 4;
    case ElementType::F16:
    case ElementType::BF16:
    case ElementType::I16:
      return 2;
    case ElementType::I8:
    case ElementType::U8:
    case ElementType::Bool:
      break;
  }
  return 1;
}

float decodeElement(ElementType type, const std::byte* bytes) {
  switch (type) {
    case ElementType::F64:
      return fromDouble(take<double>(bytes));
    case ElementType::F32:
      return take<float>(bytes);
    case ElementType::F16:
      return fromHalf(take<std::uint16_t>(bytes));
    case ElementType::BF16:
      return std::bit_cast<float>(static_cast<std::uint32_t>(take<std::uint16_t>(bytes)) << 16);
    case ElementType::I64:
      return static_cast<float>(take<std::int64_t>(bytes));
    case ElementType::I32:
      return static_cast<float>(take<std::int32_t>(bytes));
    case ElementType::I16:
      return static_cast<float>(take<std::int16_t>(bytes));
    case ElementType::I8:
      return static_cast<float>(take<std::int8_t>(bytes));
    case ElementType::U8:
      return static_cast<float>(take<std::uint8_t>(bytes));
    case ElementType::Bool:
      break;
  }
  return take<std::uint8_t>(bytes) != 0 ? 1.0F : 0.0F;
}

std::optional<std::int64_t> elementCount(std::span<const std::int64_t> shape) {
  constexpr std::int64_t kMost = std::int64_t{1} << 40;
  if (std::any_of(shape.begin(), shape.end(), [](std::int64_t side) { return side < 0; })) return std::nullopt;
  if (std::find(shape.begin(), shape.end(), 0) != shape.end()) return 0;
  std::int64_t count = 1;
  for (const auto side : shape) {
    if (side > kMost / count) return std::nullopt;
    count *= side;
  }
  return count;
}

std::uint16_t halfOf(float value) {
  constexpr std::uint32_t kOverflows = 0x477FF000;  // 65520, half way from the largest to the next that would be
  constexpr std::uint32_t kNormal = 0x38800000;     // 2^-14
  const auto bits = std::bit_cast<std::uint32_t>(value);
  const auto sign = static_cast<std::uint16_t>(bits >> 16 & 0x8000U);
  const auto magnitude = bits & 0x7FFFFFFFU;
  std::uint32_t half = 0;
  if (magnitude > 0x7F800000U) {
    half = 0x7E00;  // no number
  } else if (magnitude >= kOverflows) {
    half = 0x7C00;
  } else if (magnitude < kNormal) {  // 0.5 has the step 2^-24, that of halves so small: adding it rounds
    half = std::bit_cast<std::uint32_t>(std::bit_cast<float>(magnitude) + 0.5F) - std::bit_cast<std::uint32_t>(0.5F);
  } else {
    half = (magnitude - (112U << 23) + 0xFFFU + (magnitude >> 13 & 1U)) >> 13;
  }
  return static_cast<std::uint16_t>(sign | half);
}

bool allFinite(std::span<const float> values) {
  return std::ranges::all_of(values, [](float value) { return std::isfinite(value); });
}

bool settle(std::vector<float>& values) {
  const bool finite = allFinite(values);
  for (auto& value : values)
    if (std::abs(value) < nets::kNegligibleWeight) value = 0.0F;
  return finite;
}

}  // namespace daybreak::models
