#include "media/pixel_rows.h"

#include <limits>

namespace daybreak::media {

namespace {

/// Comparisons in this order send NaN to 0.
float clamped(float value) { return value > 0.0F ? (value < 1.0F ? value : 1.0F) : 0.0F; }

template <typename Value>
void packChannel(const float* plane, std::size_t width, int step, Value* out) {
  constexpr float kScale = std::numeric_limits<Value>::max();
  for (std::size_t x = 0; x < width; ++x)
    out[x * static_cast<std::size_t>(step)] = static_cast<Value>(static_cast<int>(clamped(plane[x]) * kScale + 0.5F));
}

template <typename Value>
void pack(const Image& image, int y, int channels, Value* out) {
  const bool grey = channels <= 2;
  for (int channel = 0; channel < channels; ++channel) {
    const bool alpha = channel == (grey ? 1 : 3);
    const int plane = alpha ? 3 : (grey ? 1 : channel);  // grey pictures hold the same in all three; green has the least noise
    packChannel(image.row(plane, y).data(), static_cast<std::size_t>(image.width()), channels, out + channel);
  }
}

}  // namespace

const std::array<float, 256>& byteToFloat() {
  static const auto kTable = [] {
    std::array<float, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) table[i] = static_cast<float>(i) / 255.0F;
    return table;
  }();
  return kTable;
}

RowSink::RowSink(Image& image) : width_(static_cast<std::size_t>(image.width())) {
  for (int channel = 0; channel < (image.hasAlpha() ? 4 : 3); ++channel)
    planes_[static_cast<std::size_t>(channel)] = image.mutablePlane(channel).data();
}

template <typename Value, typename Convert>
void RowSink::spread(int y, const Value* row, int channels, Convert convert) {
  const auto start = static_cast<std::size_t>(y) * width_;
  float* const red = planes_[0] + start;
  float* const green = planes_[1] + start;
  float* const blue = planes_[2] + start;
  float* const alpha = planes_[3] && channels % 2 == 0 ? planes_[3] + start : nullptr;
  const auto step = static_cast<std::size_t>(channels);
  if (channels <= 2) {
    for (std::size_t x = 0; x < width_; ++x) red[x] = green[x] = blue[x] = convert(row[x * step]);
  } else {
    for (std::size_t x = 0; x < width_; ++x) {
      red[x] = convert(row[x * step]);
      green[x] = convert(row[x * step + 1]);
      blue[x] = convert(row[x * step + 2]);
    }
  }
  if (alpha)
    for (std::size_t x = 0; x < width_; ++x) alpha[x] = convert(row[x * step + step - 1]);
}

void RowSink::put(int y, const std::uint8_t* row, int channels) {
  spread(y, row, channels, [table = byteToFloat().data()](std::uint8_t value) { return table[value]; });
}

void RowSink::put(int y, const std::uint16_t* row, int channels) {
  spread(y, row, channels, [](std::uint16_t value) { return static_cast<float>(value) / 65535.0F; });
}

void RowSink::put(int y, const float* row, int channels) { spread(y, row, channels, clamped); }

void packRow(const Image& image, int y, int channels, std::uint8_t* out) { pack(image, y, channels, out); }
void packRow(const Image& image, int y, int channels, std::uint16_t* out) { pack(image, y, channels, out); }

void packRgba(const Image& image, int y, std::uint8_t* out) {
  const auto width = static_cast<std::size_t>(image.width());
  const float* const red = image.row(0, y).data();
  const float* const green = image.row(1, y).data();
  const float* const blue = image.row(2, y).data();
  const auto byte = [](float value) { return static_cast<std::uint8_t>(static_cast<int>(clamped(value) * 255.0F + 0.5F)); };
  // All four at once: a store for every pixel instead of one for every byte.
  for (std::size_t x = 0; x < width; ++x) {
    out[4 * x] = byte(red[x]);
    out[4 * x + 1] = byte(green[x]);
    out[4 * x + 2] = byte(blue[x]);
    out[4 * x + 3] = 0xFF;
  }
  if (image.hasAlpha()) packChannel(image.row(3, y).data(), width, 4, out + 3);
}

}  // namespace daybreak::media
