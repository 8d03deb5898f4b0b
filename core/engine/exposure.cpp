#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "engine/effective_map.h"
#include "engine/enhancer.h"
#include "engine/fused/row_kernels.h"
#include "engine/render_plan.h"

namespace daybreak::engine {

namespace {

constexpr double kLargestGain = 8.0;
constexpr int kPatch = 16;

/// Brightness loss of the preview for any gain; what does not depend on the gain is worked out once.
class PreviewLoss {
 public:
  PreviewLoss(const FactorMap& map, const Adjustments& adjustments)
      : preview_(map.preview->picture()),
        exposure_(*adjustments.exposure),
        plan_(planRender(preview_, map, adjustments, 1.0, {}, -1)) {
    const EffectiveMap effective(map, plan_, preview_.width());
    for (int y = 0; y < preview_.height(); ++y) {
      effective.row(y, rows_.emplace_back(preview_.width()));
    }
    const auto width = static_cast<std::size_t>(preview_.width());
    factors_.resize(width);
    for (auto& row : enhanced_) row.resize(width);
    sums_.resize(width / kPatch + 1);
  }

  /// Mean over channels of each 16×16 patch (the last ones may be smaller) against E, L1, weighted by area.
  double operator()(double gain) {
    double loss = 0;
    for (int top = 0; top < preview_.height(); top += kPatch) {
      const int bottom = std::min(top + kPatch, preview_.height());
      std::ranges::fill(sums_, 0.0);
      for (int y = top; y < bottom; ++y) addRow(y, static_cast<float>(gain));
      for (int left = 0; left < preview_.width(); left += kPatch) {
        const double area = (bottom - top) * (std::min(left + kPatch, preview_.width()) - left);
        loss += std::abs(sums_[static_cast<std::size_t>(left / kPatch)] / 3.0 - exposure_ * area);
      }
    }
    return loss / static_cast<double>(preview_.pixels());
  }

 private:
  void addRow(int y, float gain) {
    for (std::size_t channel = 0; channel < 3; ++channel) {
      std::ranges::copy(preview_.row(static_cast<int>(channel), y), enhanced_[channel].begin());
      scaleFactors(rows_[static_cast<std::size_t>(y)].factors[channel], gain, factors_);
      fused::curveRun(enhanced_[channel].data(), factors_.data(), static_cast<int>(factors_.size()), plan_.steps, plan_.order);
    }
    const auto& [red, green, blue] = enhanced_;
    for (std::size_t left = 0; left < red.size(); left += kPatch) {
      float sum = 0;
      for (std::size_t i = left; i < std::min<std::size_t>(left + kPatch, red.size()); ++i) sum += red[i] + green[i] + blue[i];
      sums_[left / kPatch] += static_cast<double>(sum);
    }
  }

  const media::Image& preview_;
  double exposure_;
  RenderPlan plan_;
  std::vector<FactorRow> rows_;  ///< the effective map at gain 1
  std::vector<float> factors_;
  std::array<std::vector<float>, 3> enhanced_;
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
