#include "engine/render_plan.h"
#include "engine/row_renderer.h"
#include "parallel_rows.h"

namespace daybreak::engine {

media::Image renderRows(const media::Image& picture, const FactorMap& map, const RenderPlan& plan, int threads,
                        std::stop_token stop, const Progress& progress, std::optional<media::Samples> wanted) {
  const auto samples = wanted.value_or(picture.samples());
  if (plan.isIdentity()) return media::converted(picture, samples);
  auto result = emptyResult(picture, samples);
  const RowRenderer renderer(picture, result, map, plan);
  parallelRows(
      picture.height(), threads,
      [&](int begin, int end) {
        RowRenderer::Scratch scratch(renderer);
        for (int y = begin; y < end; ++y) renderer.row(y, scratch);
      },
      std::move(stop), progress);
  return result;
}

}  // namespace daybreak::engine
