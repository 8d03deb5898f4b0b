#include "train/torch/illumination_losses.h"

#include <algorithm>

namespace daybreak::train {

namespace {

constexpr int kReach = 2;
constexpr double kSigma = 10;  // as published, though the guide's values lie within 1: edges hardly count

/// The part of a picture that is left when it is moved by (dy, dx) and cut to where both overlap.
torch::Tensor moved(const torch::Tensor& picture, std::int64_t dy, std::int64_t dx) {
  const auto height = picture.size(2);
  const auto width = picture.size(3);
  return picture.slice(2, std::max<std::int64_t>(dy, 0), height + std::min<std::int64_t>(dy, 0))
      .slice(3, std::max<std::int64_t>(dx, 0), width + std::min<std::int64_t>(dx, 0));
}

}  // namespace

torch::Tensor illuminationFidelity(const torch::Tensor& illumination, const torch::Tensor& picture) {
  return (illumination - picture).square().mean();
}

torch::Tensor yCbCr(const torch::Tensor& picture) {
  const auto red = picture.slice(1, 0, 1);
  const auto green = picture.slice(1, 1, 2);
  const auto blue = picture.slice(1, 2, 3);
  return torch::cat(
      {0.257 * red + 0.504 * green + 0.098 * blue + 16.0 / 255, -0.148 * red - 0.291 * green + 0.439 * blue + 128.0 / 255,
       0.439 * red - 0.368 * green - 0.071 * blue + 128.0 / 255},
      1);
}

torch::Tensor illuminationSmoothness(const torch::Tensor& illumination, const torch::Tensor& guide) {
  auto sum = torch::zeros({}, illumination.options());
  for (int dy = 0; dy <= kReach; ++dy) {
    for (int dx = -kReach; dx <= kReach; ++dx) {
      if (dy == 0 && dx <= 0) continue;  // each pair of neighbours once: the other half has the same mean
      const auto weight =
          ((moved(guide, dy, dx) - moved(guide, -dy, -dx)).square().sum(1, true) * (-0.5 / (kSigma * kSigma))).exp();
      const auto difference = (moved(illumination, dy, dx) - moved(illumination, -dy, -dx)).abs().sum(1, true);
      sum = sum + 2.0 * (weight * difference).mean();
    }
  }
  return sum;
}

}  // namespace daybreak::train
