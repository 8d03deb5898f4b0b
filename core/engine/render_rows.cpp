#include "engine/render_plan.h"
#include "engine/row_renderer.h"
#include "media/sample_values.h"
#include "parallel_rows.h"

namespace daybreak::engine {

media::Image emptyResult(const media::Image& picture, media::Samples samples) {
  auto result = media::Image::unset(picture.width(), picture.height(), picture.hasAlpha(), samples);
  result.setInfo(picture.info());
  if (!picture.hasAlpha()) return result;
  media::withSamplesOf(picture.samples(), [&](auto in) {
    media::withSamplesOf(samples, [&](auto out) {
      const auto alpha = picture.plane<decltype(in)>(3);
      media::samplesAs(alpha.data(), alpha.size(), result.mutablePlane<decltype(out)>(3).data());
    });
  });
  return result;
}

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
