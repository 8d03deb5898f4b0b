#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "engine/enhancer.h"
#include "engine/render_plan.h"

namespace daybreak::engine {

namespace {

constexpr double kLargestGain = 8.0;
constexpr int kPatch = 16;

/// Mean over channels of each 16×16 patch (the last ones may be smaller) against E, L1, weighted by area.
double brightnessLoss(const media::Image& enhanced, double exposure) {
  const auto red = enhanced.plane(0);
  const auto green = enhanced.plane(1);
  const auto blue = enhanced.plane(2);
  double loss = 0;
  for (int top = 0; top < enhanced.height(); top += kPatch) {
    const int bottom = std::min(top + kPatch, enhanced.height());
    for (int left = 0; left < enhanced.width(); left += kPatch) {
      const int right = std::min(left + kPatch, enhanced.width());
      double sum = 0;
      for (int y = top; y < bottom; ++y) {
        const auto row = static_cast<std::size_t>(y) * static_cast<std::size_t>(enhanced.width());
        float rowSum = 0;
        for (auto i = row + static_cast<std::size_t>(left); i < row + static_cast<std::size_t>(right); ++i)
          rowSum += red[i] + green[i] + blue[i];
        sum += static_cast<double>(rowSum);
      }
      const double area = (bottom - top) * (right - left);
      loss += std::abs(sum / 3.0 - exposure * area);
    }
  }
  return loss / static_cast<double>(enhanced.pixels());
}

}  // namespace

double exposureGain(const FactorMap& map, const Adjustments& wanted) {
  auto adjustments = clamped(wanted);
  if (!adjustments.exposure) return 1.0;
  adjustments.strength = 1.0;
  adjustments.saturation = 1.0;
  const auto loss = [&](double gain) {
    const auto plan = planRender(map.preview, map, adjustments, gain, {}, -1);
    return brightnessLoss(renderRows(map.preview, map, plan, 1, {}), *adjustments.exposure);
  };

  // The loss is a sum of V-shaped functions of the gain, not surely one V: a grid finds the valley, golden section its floor.
  constexpr std::array kGrid{0.0, 0.125, 0.25, 0.375, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, kLargestGain};
  std::array<double, kGrid.size()> losses{};
  std::ranges::transform(kGrid, losses.begin(), loss);
  const auto best = static_cast<std::size_t>(std::ranges::min_element(losses) - losses.begin());
  double low = kGrid[best > 0 ? best - 1 : 0];
  double high = kGrid[std::min(best + 1, kGrid.size() - 1)];
  const double ratio = (std::sqrt(5.0) - 1) / 2;
  double left = high - ratio * (high - low);
  double right = low + ratio * (high - low);
  double leftLoss = loss(left);
  double rightLoss = loss(right);
  while (high - low > 0.005) {
    if (leftLoss <= rightLoss) {
      high = std::exchange(right, left);
      rightLoss = leftLoss;
      left = high - ratio * (high - low);
      leftLoss = loss(left);
    } else {
      low = std::exchange(left, right);
      leftLoss = rightLoss;
      right = low + ratio * (high - low);
      rightLoss = loss(right);
    }
  }
  const double found = (low + high) / 2;
  return loss(found) <= losses[best] ? found : kGrid[best];
}

}  // namespace daybreak::engine
