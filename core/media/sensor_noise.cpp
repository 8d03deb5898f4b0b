#include "media/sensor_noise.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

#include "hash64.h"

namespace daybreak::media {

namespace {

// At strength 1, of a signal in [0,1]: the upper end of what Brooks et al. (Unprocessing Images for Learned Raw Denoising,
// CVPR 2019) fit to phones.
constexpr float kShotVariance = 0.012F;
constexpr float kReadDeviation = 0.015F;
constexpr std::array<float, 3> kGains{1.9F, 1, 1.6F};  // of white balance in daylight

constexpr int kIndexBits = 12;
constexpr std::size_t kQuantiles = std::size_t{1} << kIndexBits;

/// Equally likely values of the normal distribution, mean 0 and variance 1 exactly. Looking one up costs a tenth of Box and
/// Muller's logarithm and cosine.
std::array<float, kQuantiles> normalQuantiles() {
  std::array<double, kQuantiles> values{};
  double squares = 0;
  for (std::size_t i = 0; i < kQuantiles / 2; ++i) {
    const double share = (static_cast<double>(i) + 0.5) / kQuantiles;
    double low = -10;
    double high = 0;
    for (int step = 0; step < 60; ++step) {
      const double middle = (low + high) / 2;
      (std::erfc(-middle / std::numbers::sqrt2) / 2 < share ? low : high) = middle;
    }
    values[i] = low;
    values[kQuantiles - 1 - i] = -low;
    squares += 2 * low * low;
  }
  std::array<float, kQuantiles> normal{};
  std::ranges::transform(values, normal.begin(),
                         [&](double value) { return static_cast<float>(value / std::sqrt(squares / kQuantiles)); });
  return normal;
}

}  // namespace

void addSensorNoise(std::span<float> linearRgb, double strength, std::uint64_t seed) {
  static const auto kNormal = normalQuantiles();
  const auto scale = static_cast<float>(strength);
  Random64 random(seed);
  for (std::size_t pixel = 0; pixel + 3 <= linearRgb.size(); pixel += 3) {
    auto bits = random.next();
    for (std::size_t channel = 0; channel < 3; ++channel) {
      float& value = linearRgb[pixel + channel];
      const float gain = kGains[channel];
      const float variance = gain * (kShotVariance * std::max(0.0F, value) + gain * kReadDeviation * kReadDeviation);
      value += scale * std::sqrt(variance) * kNormal[bits % kQuantiles];
      bits >>= kIndexBits;
    }
  }
}

}  // namespace daybreak::media
