#include "train/training_crop.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "train/sensor_noise.h"

namespace daybreak::train {

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
ByteTable tableFor(const Draw& draw) {
  static const auto kPlain = byteTable([](double value) { return value; });
  const double exposure = std::exp2(draw.stops);
  if (draw.noise > 0) return byteTable([&](double value) { return linearOf(value) * exposure; });
  if (draw.stops == 0) return kPlain;
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

int placeIn(double share01, int room) { return std::min(static_cast<int>(share01 * (room + 1)), room); }

}  // namespace

void cropInto(const media::Image& picture, const Draw& draw, int side, std::span<float> out) {
  const auto table = tableFor(draw);
  const auto columns = static_cast<std::size_t>(side);
  const auto left = static_cast<std::size_t>(placeIn(draw.across01, picture.width() - side));
  const int top = placeIn(draw.down01, picture.height() - side);
  for (int channel = 0; channel < 3; ++channel) {
    for (int y = 0; y < side; ++y) {
      const auto row = picture.row<std::uint8_t>(channel, top + y).subspan(left, columns);
      float* const to = out.data() + static_cast<std::size_t>(y) * columns * 3 + channel;
      for (std::size_t x = 0; x < columns; ++x) to[3 * (draw.mirrored ? columns - 1 - x : x)] = table[row[x]];
    }
  }
  if (draw.noise <= 0) return;
  static const EncodingTable kEncoded;
  addSensorNoise(out, draw.noise, draw.noiseSeed);
  for (float& value : out) value = kEncoded(value);
}

}  // namespace daybreak::train
