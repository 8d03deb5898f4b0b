#include "engine/fused/one_pass.h"

#include <algorithm>
#include <atomic>
#include <cmath>

#include "engine/exposure.h"
#include "engine/fused/preview_map.h"
#include "engine/row_renderer.h"
#include "error.h"
#include "stopwatch.h"
#include "thread_pool.h"

namespace daybreak::engine::fused {

namespace {

bool allFinite(const FactorRun& run) {
  for (int c = 0; c < run.channels; ++c)
    if (!std::all_of(run.channel(c), run.channel(c) + run.count, [](float value) { return std::isfinite(value); }))
      return false;
  return true;
}

}  // namespace

Enhanced enhanceInOnePass(const FusedNet& net, const media::Image& photo, const Adjustments& adjustments,
                          media::Samples samples, const Pass& pass) {
  FactorMap map;  // what the plan needs of one, without its values
  map.kind = net.mapKind();
  map.channels = net.mapChannels();
  map.width = map.sourceWidth = photo.width();
  map.height = map.sourceHeight = photo.height();
  map.preview = std::make_shared<const PhotoPreview>(photo);

  Enhanced result;
  const double solvingShare = adjustments.exposure ? 0.5 : 0;  // both passes take as long
  const auto tell = [&pass](double from, double share) {
    return [&pass, from, share](double done) {
      if (pass.progress) pass.progress(from + share * done);
    };
  };
  const Stopwatch solving;
  if (adjustments.exposure) {
    const auto preview = previewMap(net, photo, map.preview, pass.threads, pass.stop, tell(0, solvingShare));
    result.exposureGain = exposureGain(preview, adjustments, pass.threads);
  }
  result.estimateMs = solving.ms();

  const Stopwatch rendering;
  const auto plan = planRender(photo, map, adjustments, result.exposureGain, {}, -1);
  result.picture = emptyResult(photo, samples);
  const RowRenderer renderer(photo, result.picture, map, plan);
  std::vector<RowRenderer::Scratch> scratch(static_cast<std::size_t>(chooseThreads(pass.threads)),
                                            RowRenderer::Scratch(renderer));
  std::atomic<bool> finite = true;
  const auto apply = [&](const FactorRun& run, int slot) {
    if (!allFinite(run)) finite = false;
    const std::array factors{run.channel(0), run.channel(1), run.channel(2)};
    renderer.segment(run.y, run.x, run.count, {factors, 3 * run.perChannel}, scratch[static_cast<std::size_t>(slot)]);
  };
  net.run(photo, pass.threads, apply, pass.stop, tell(solvingShare, 1 - solvingShare));
  if (!finite) throw Error("The model's network gives no numbers for this picture. Choose another model.");
  result.renderMs = rendering.ms();
  return result;
}

}  // namespace daybreak::engine::fused
