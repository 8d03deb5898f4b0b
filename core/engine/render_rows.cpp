#include <algorithm>
#include <array>

#include "engine/curve.h"
#include "engine/effective_map.h"
#include "engine/render_plan.h"
#include "parallel_rows.h"

namespace daybreak::engine {

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
        FactorRow factors(picture.width());
        for (int y = begin; y < end; ++y) {
          effective.row(y, factors);
          std::array<std::span<float>, 3> rows;
          for (std::size_t channel = 0; channel < 3; ++channel) {
            rows[channel] = planes[channel].subspan(static_cast<std::size_t>(y) * width, width);
            std::ranges::copy(picture.row(static_cast<int>(channel), y), rows[channel].begin());
            applyCurve(rows[channel], factors.factors[channel], plan.steps, plan.order);
          }
          if (plan.saturation != 1.0F) applySaturation(rows[0], rows[1], rows[2], plan.saturation);
        }
      },
      stop, progress);
  return result;
}

}  // namespace daybreak::engine
