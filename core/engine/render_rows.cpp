#include <algorithm>
#include <array>
#include <vector>

#include "engine/curve.h"
#include "engine/parallel_rows.h"
#include "engine/render_plan.h"

namespace daybreak::engine {

namespace {

/// Row buffers of one thread.
struct RowScratch {
  explicit RowScratch(int width) : highlight(static_cast<std::size_t>(width)) {
    for (auto& row : factors) row.resize(static_cast<std::size_t>(width));
  }
  std::array<std::vector<float>, 3> factors;
  std::vector<float> highlight;
  std::vector<float> interpolation;
};

/// The effective map along one row, as RenderPlan defines it.
class EffectiveMap {
 public:
  EffectiveMap(const FactorMap& map, const RenderPlan& plan, int width)
      : map_(map),
        plan_(plan),
        factors_(map.width, map.height, plan.mapX, plan.mapY, width),
        highlights_(map.preview.width(), map.preview.height(), plan.highlightX, plan.highlightY, width) {}

  void row(int y, RowScratch& scratch) const {
    for (int channel = 0; channel < 3; ++channel)
      factors_.sampleRow(map_.plane(channel), y, scratch.factors[static_cast<std::size_t>(channel)], scratch.interpolation);
    if (plan_.oneColour) averageChannels(scratch);
    if (plan_.protection > 0) highlights_.sampleRow(*map_.highlights, y, scratch.highlight, scratch.interpolation);
    for (auto& factors : scratch.factors) scale(factors, scratch.highlight);
  }

 private:
  static void averageChannels(RowScratch& scratch) {
    auto& [red, green, blue] = scratch.factors;
    for (std::size_t i = 0; i < red.size(); ++i) red[i] = green[i] = blue[i] = (red[i] + green[i] + blue[i]) / 3.0F;
  }

  void scale(std::vector<float>& factors, const std::vector<float>& highlight) const {
    if (plan_.protection > 0) {
      for (std::size_t i = 0; i < factors.size(); ++i)
        factors[i] = std::clamp(plan_.factor * (1.0F - plan_.protection * highlight[i]) * factors[i], -1.0F, 1.0F);
    } else if (plan_.factor != 1.0F) {
      for (auto& factor : factors) factor = std::clamp(plan_.factor * factor, -1.0F, 1.0F);
    }
  }

  const FactorMap& map_;
  const RenderPlan& plan_;
  GridSampler factors_;
  GridSampler highlights_;
};

}  // namespace

media::Image renderRows(const media::Image& picture, const FactorMap& map, const RenderPlan& plan, int threads,
                        std::stop_token stop, const Progress& progress) {
  if (plan.isIdentity()) return picture;
  const auto width = static_cast<std::size_t>(picture.width());
  media::Image result(picture.width(), picture.height(), picture.hasAlpha());
  result.setInfo(picture.info());
  std::array<std::span<float>, 3> planes{result.mutablePlane(0), result.mutablePlane(1), result.mutablePlane(2)};
  if (picture.hasAlpha()) std::ranges::copy(picture.plane(3), result.mutablePlane(3).begin());

  const EffectiveMap effective(map, plan, picture.width());
  parallelRows(
      picture.height(), threads,
      [&](int begin, int end) {
        RowScratch scratch(picture.width());
        for (int y = begin; y < end; ++y) {
          effective.row(y, scratch);
          std::array<std::span<float>, 3> rows;
          for (std::size_t channel = 0; channel < 3; ++channel) {
            rows[channel] = planes[channel].subspan(static_cast<std::size_t>(y) * width, width);
            std::ranges::copy(picture.row(static_cast<int>(channel), y), rows[channel].begin());
            applyCurve(rows[channel], scratch.factors[channel], plan.steps, plan.order);
          }
          if (plan.saturation != 1.0F) applySaturation(rows[0], rows[1], rows[2], plan.saturation);
        }
      },
      stop, progress);
  return result;
}

}  // namespace daybreak::engine
