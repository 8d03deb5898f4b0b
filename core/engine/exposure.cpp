#include "engine/exposure.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

#include "engine/render_plan.h"
#include "engine/row_renderer.h"
#include "thread_pool.h"

namespace daybreak::engine {

namespace {

constexpr double kLargestGain = 8.0;
constexpr int kPatch = 16;

/// Brightness loss of the preview for any gain.
class PreviewLoss {
 public:
  PreviewLoss(const FactorMap& map, const Adjustments& adjustments, int threads)
      : map_(map),
        preview_(map.preview->picture()),
        exposure_(*adjustments.exposure),
        threads_(threads),
        plan_(planRender(preview_, map, adjustments, 1.0, {}, -1)),
        enhanced_(preview_.width(), preview_.height()),
        losses_(static_cast<std::size_t>((preview_.height() + kPatch - 1) / kPatch)) {}

  /// Mean over channels of each 16×16 patch (the last ones may be smaller) against E, L1, weighted by area.
  /// @param everyRow 1: all rows; 4: a quarter of them, to see roughly where the loss is small
  double operator()(double gain, int everyRow = 1) {
    auto plan = plan_;
    plan.factor = static_cast<float>(gain);
    const RowRenderer renderer(preview_, enhanced_, map_, plan);
    ThreadPool::shared().run(static_cast<int>(losses_.size()), threads_, [&](int patchRow) {
      const int top = patchRow * kPatch;
      losses_[static_cast<std::size_t>(patchRow)] =
          lossOfRows(renderer, top, std::min(top + kPatch, preview_.height()), everyRow);
    });
    return std::accumulate(losses_.begin(), losses_.end(), 0.0) / static_cast<double>(preview_.pixels());
  }

 private:
  double lossOfRows(const RowRenderer& renderer, int top, int bottom, int everyRow) const {
    RowRenderer::Scratch scratch(renderer);
    std::vector<float> columns(static_cast<std::size_t>(preview_.width()));
    int rows = 0;
    for (int y = top; y < bottom; y += everyRow, ++rows) {
      renderer.row(y, scratch);
      const auto red = enhanced_.row(0, y);
      const auto green = enhanced_.row(1, y);
      const auto blue = enhanced_.row(2, y);
      for (std::size_t x = 0; x < columns.size(); ++x) columns[x] += red[x] + green[x] + blue[x];
    }
    double loss = 0;
    for (std::size_t left = 0; left < columns.size(); left += kPatch) {
      const auto right = std::min(left + kPatch, columns.size());
      double sum = 0;
      for (std::size_t x = left; x < right; ++x) sum += static_cast<double>(columns[x]);
      loss += std::abs(sum / 3.0 - exposure_ * static_cast<double>(right - left) * rows);
    }
    return loss * (bottom - top) / rows;
  }

  const FactorMap& map_;
  const media::Image& preview_;
  double exposure_;
  int threads_;
  RenderPlan plan_;
  media::Image enhanced_;
  std::vector<double> losses_;  ///< of each row of patches
};

}  // namespace

double exposureGain(const FactorMap& map, const Adjustments& adjustments) { return exposureGain(map, adjustments, 1); }

double exposureGain(const FactorMap& map, const Adjustments& wanted, int threads) {
  auto adjustments = clamped(wanted);
  if (!adjustments.exposure) return 1.0;
  adjustments.strength = 1.0;
  adjustments.saturation = 1.0;
  PreviewLoss preview(map, adjustments, threads);
  const auto loss = [&preview](double gain) { return preview(gain); };

  // The loss is a sum of V-shaped functions of the gain, not surely one V: a grid finds the valley, golden section its floor.
  constexpr std::array kGrid{0.0, 0.125, 0.25, 0.375, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, kLargestGain};
  std::array<double, kGrid.size()> losses{};
  std::ranges::transform(kGrid, losses.begin(), [&preview](double gain) { return preview(gain, 4); });
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
  return loss(found) <= loss(kGrid[best]) ? found : kGrid[best];
}

}  // namespace daybreak::engine
