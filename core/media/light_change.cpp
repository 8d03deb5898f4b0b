#include "media/light_change.h"

#include <algorithm>
#include <cmath>

#include "media/sensor_noise.h"

namespace daybreak::media {

namespace {

/// IEC 61966-2-1.
double linearOf(double encoded) { return encoded <= 0.04045 ? encoded / 12.92 : std::pow((encoded + 0.055) / 1.055, 2.4); }
double encodedOf(double linear) { return linear <= 0.0031308 ? 12.92 * linear : 1.055 * std::pow(linear, 1 / 2.4) - 0.055; }

using ByteTable = std::array<float, 256>;

template <typename Function>
ByteTable byteTable(const Function& of) {
  ByteTable table;
  for (int byte = 0; byte < 256; ++byte) table[static_cast<std::size_t>(byte)] = static_cast<float>(of(byte / 255.0));
  return table;
}

/// What each byte becomes: plain, or in linear light, or there and back with another exposure.
ByteTable tableFor(double stops, double noise) {
  static const auto kPlain = byteTable([](double value) { return value; });
  const double exposure = std::exp2(stops);
  if (noise > 0) return byteTable([&](double value) { return linearOf(value) * exposure; });
  if (stops == 0) return kPlain;
  return byteTable([&](double value) { return encodedOf(std::min(1.0, linearOf(value) * exposure)); });
}

/// The encoding over the root of the light, which it nearly is: straight lines between 1,025 points are exact to 2e-6.
class EncodingTable {
 public:
  EncodingTable() {
    for (std::size_t i = 0; i < values_.size(); ++i) {
      const double root = static_cast<double>(i) / kSteps;
      values_[i] = static_cast<float>(encodedOf(root * root));
    }
  }
  float operator()(float linear) const {
    const float position = kSteps * std::sqrt(std::clamp(linear, 0.0F, 1.0F));
    const auto below = std::min(static_cast<std::size_t>(position), values_.size() - 2);
    return values_[below] + (position - static_cast<float>(below)) * (values_[below + 1] - values_[below]);
  }

 private:
  static constexpr int kSteps = 1024;
  std::array<float, kSteps + 1> values_{};
};

}  // namespace

LightChange::LightChange(double stops, double noise) : noise_(noise), table_(tableFor(stops, noise)) {}

void LightChange::finish(std::span<float> rgb, std::uint64_t noiseSeed) const {
  if (noise_ <= 0) return;
  static const EncodingTable kEncoded;
  addSensorNoise(rgb, noise_, noiseSeed);
  for (float& value : rgb) value = kEncoded(value);
}

Image relit(const Image& picture, double stops, double noise, std::uint64_t noiseSeed) {
  auto bytes = converted(picture, Samples::U8);
  const LightChange change(stops, noise);
  const auto columns = static_cast<std::size_t>(bytes.width());
  std::vector<float> row(3 * columns);
  for (int y = 0; y < bytes.height(); ++y) {
    for (int channel = 0; channel < 3; ++channel) {
      const auto from = bytes.row<std::uint8_t>(channel, y);
      for (std::size_t x = 0; x < columns; ++x) row[3 * x + static_cast<std::size_t>(channel)] = change.begun(from[x]);
    }
    change.finish(row, noiseSeed + static_cast<std::uint64_t>(y));
    for (int channel = 0; channel < 3; ++channel) {
      const auto to = bytes.mutableRow<std::uint8_t>(channel, y);
      for (std::size_t x = 0; x < columns; ++x)
        to[x] = static_cast<std::uint8_t>(
            std::lround(255 * std::clamp(row[3 * x + static_cast<std::size_t>(channel)], 0.0F, 1.0F)));
    }
  }
  return bytes;
}

}  // namespace daybreak::media
