#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "engine/enhancer.h"
#include "engine/render_plan.h"
#include "engine/row_renderer.h"

namespace daybreak::engine {

namespace {

constexpr double kLargestGain = 8.0;
constexpr int kPatch = 16;

/// Brightness loss of the preview for any gain.
class PreviewLoss {
 public:
  PreviewLoss(const FactorMap& map, const Adjustments& adjustments)
      : map_(map),
        preview_(map.preview->picture()),
        exposure_(*adjustments.exposure),
        plan_(planRender(preview_, map, adjustments, 1.0, {}, -1)),
        enhanced_(preview_.width(), preview_.height()),
        sums_(static_cast<std::size_t>(preview_.width()) / kPatch + 1) {}

  /// Mean over channels of each 16×16 patch (the last ones may be smaller) against E, L1, weighted by area.
  double operator()(double gain) {
    auto plan = plan_;
    plan.factor = static_cast<float>(gain);
    const RowRenderer renderer(preview_, enhanced_, map_, plan);
    RowRenderer::Scratch scratch(renderer);
    double loss = 0;
    for (int top = 0; top < preview_.height(); top += kPatch) {
      const int bottom = std::min(top + kPatch, preview_.height());
      std::ranges::fill(sums_, 0.0);
      for (int y = top; y < bottom; ++y) {
        renderer.row(y, scratch);
        addRow(y);
      }
      for (int left = 0; left < preview_.width(); left += kPatch) {
        const double area = (bottom - top) * (std::min(left + kPatch, preview_.width()) - left);
        loss += std::abs(sums_[static_cast<std::size_t>(left / kPatch)] / 3.0 - exposure_ * area);
      }
    }
    return loss / static_cast<double>(preview_.pixels());
  }

 private:
  void addRow(int y) {
    const auto red = enhanced_.row(0, y);
    const auto green = enhanced_.row(1, y);
    const auto blue = enhanced_.row(2, y);
    for (std::size_t left = 0; left < red.size(); left += kPatch) {
      float sum = 0;
      for (std::size_t i = left; i < std::min<std::size_t>(left + kPatch, red.size()); ++i) sum += red[i] + green[i] + blue[i];
      sums_[left / kPatch] += static_cast<double>(sum);
    }
  }

  const FactorMap& map_;
  const media::Image& preview_;
  double exposure_;
  RenderPlan plan_;
  media::Image enhanced_;
  std::vector<double> sums_;
};

}  // namespace

double exposureGain(const FactorMap& map, const Adjustments& wanted) {
  auto adjustments = clamped(wanted);
  if (!adjustments.exposure) return 1.0;
  adjustments.strength = 1.0;
  adjustments.saturation = 1.0;
  PreviewLoss preview(map, adjustments);
  const auto loss = [&preview](double gain) { return preview(gain); };

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
