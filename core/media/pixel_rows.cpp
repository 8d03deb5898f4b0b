#include "media/pixel_rows.h"

#include <bit>
#include <cstring>

#include "media/sample_values.h"

namespace daybreak::media {

namespace {

template <typename Value>
Value kept(Value value) {
  if constexpr (std::is_same_v<Value, float>) return clamped01(value);
  return value;
}

// The loops name all channels of a pixel: GCC then shuffles whole vectors instead of moving single values.

template <int kStep, typename Value>
void spreadColours(const Value* __restrict row, std::size_t width, Value* __restrict red, Value* __restrict green,
                   Value* __restrict blue) {
  for (std::size_t x = 0; x < width; ++x) {
    red[x] = kept(row[kStep * x]);
    green[x] = kept(row[kStep * x + 1]);
    blue[x] = kept(row[kStep * x + 2]);
  }
}

template <int kStep, typename Value>
void spreadGrey(const Value* __restrict row, std::size_t width, Value* __restrict red, Value* __restrict green,
                Value* __restrict blue) {
  for (std::size_t x = 0; x < width; ++x) red[x] = green[x] = blue[x] = kept(row[kStep * x]);
}

template <typename Value>
void unpack(const Value* row, int channels, Image& image, int y) {
  const auto width = static_cast<std::size_t>(image.width());
  auto* const red = image.mutableRow<Value>(0, y).data();
  auto* const green = image.mutableRow<Value>(1, y).data();
  auto* const blue = image.mutableRow<Value>(2, y).data();
  switch (channels) {
    case 1:
      return spreadGrey<1>(row, width, red, green, blue);
    case 2:
      spreadGrey<2>(row, width, red, green, blue);
      break;
    case 3:
      return spreadColours<3>(row, width, red, green, blue);
    default:
      spreadColours<4>(row, width, red, green, blue);
  }
  if (!image.hasAlpha()) return;
  auto* const alpha = image.mutableRow<Value>(3, y).data();
  const auto step = static_cast<std::size_t>(channels);
  for (std::size_t x = 0; x < width; ++x) alpha[x] = kept(row[x * step + step - 1]);
}

template <typename From, typename To>
void pack(const Image& image, int y, int channels, To* __restrict out) {
  const auto width = static_cast<std::size_t>(image.width());
  const auto plane = [&](int channel) { return image.row<From>(channel, y).data(); };
  const From* const green = plane(1);  // grey pictures hold the same in all three; green has the least noise
  const From* const alpha = channels % 2 == 0 ? plane(3) : nullptr;
  if (channels == 1) return samplesAs(green, width, out);
  if (channels == 2) {
    for (std::size_t x = 0; x < width; ++x) {
      out[2 * x] = sampleAs<To>(green[x]);
      out[2 * x + 1] = sampleAs<To>(alpha[x]);
    }
    return;
  }
  const From* const red = plane(0);
  const From* const blue = plane(2);
  const auto step = static_cast<std::size_t>(channels);
  for (std::size_t x = 0; x < width; ++x) {
    out[step * x] = sampleAs<To>(red[x]);
    out[step * x + 1] = sampleAs<To>(green[x]);
    out[step * x + 2] = sampleAs<To>(blue[x]);
    if (alpha) out[step * x + 3] = sampleAs<To>(alpha[x]);
  }
}

template <typename To>
void packHeld(const Image& image, int y, int channels, To* out) {
  withSamplesOf(image.samples(), [&](auto zero) { pack<decltype(zero)>(image, y, channels, out); });
}

/// Whole pixels are built in a register: a store for every pixel instead of one for every byte.
template <typename From, FourBytes kOrder, bool kAlpha>
void packPixels(const Image& image, int y, std::uint8_t* __restrict out) {
  const auto width = static_cast<std::size_t>(image.width());
  const From* const first = image.row<From>(kOrder == FourBytes::Rgba ? 0 : 2, y).data();
  const From* const green = image.row<From>(1, y).data();
  const From* const third = image.row<From>(kOrder == FourBytes::Rgba ? 2 : 0, y).data();
  const From* const alpha = kAlpha ? image.row<From>(3, y).data() : nullptr;
  for (std::size_t x = 0; x < width; ++x) {
    const std::uint32_t a = kAlpha ? sampleAs<std::uint8_t>(alpha[x]) : 0xFFU;
    std::uint32_t pixel = sampleAs<std::uint8_t>(first[x]) | std::uint32_t{sampleAs<std::uint8_t>(green[x])} << 8U |
                          std::uint32_t{sampleAs<std::uint8_t>(third[x])} << 16U | a << 24U;
    static_assert(std::endian::native == std::endian::little);
    std::memcpy(out + 4 * x, &pixel, sizeof pixel);
  }
}

}  // namespace

void unpackRow(const std::uint8_t* row, int channels, Image& image, int y) { unpack(row, channels, image, y); }
void unpackRow(const std::uint16_t* row, int channels, Image& image, int y) { unpack(row, channels, image, y); }
void unpackRow(const float* row, int channels, Image& image, int y) { unpack(row, channels, image, y); }

void packRow(const Image& image, int y, int channels, std::uint8_t* out) { packHeld(image, y, channels, out); }
void packRow(const Image& image, int y, int channels, std::uint16_t* out) { packHeld(image, y, channels, out); }

void packFourBytes(const Image& image, int y, FourBytes order, std::uint8_t* out) {
  withSamplesOf(image.samples(), [&](auto zero) {
    using From = decltype(zero);
    const bool rgba = order == FourBytes::Rgba;
    if (image.hasAlpha())
      rgba ? packPixels<From, FourBytes::Rgba, true>(image, y, out) : packPixels<From, FourBytes::Bgra, true>(image, y, out);
    else
      rgba ? packPixels<From, FourBytes::Rgba, false>(image, y, out) : packPixels<From, FourBytes::Bgra, false>(image, y, out);
  });
}

}  // namespace daybreak::media
