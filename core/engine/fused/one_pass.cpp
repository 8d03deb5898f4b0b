#include "engine/fused/one_pass.h"

#include <atomic>
#include <cmath>

#include "engine/fused/preview_map.h"
#include "engine/render_plan.h"
#include "error.h"
#include "stopwatch.h"

namespace daybreak::engine::fused {

Enhanced enhanceInOnePass(const FusedNet& net, const media::Image& photo, const Adjustments& adjustments,
                          media::Samples samples, const Pass& pass) {
  Enhanced result;
  FactorMap map;
  map.channels = 3;
  map.width = map.sourceWidth = photo.width();
  map.height = map.sourceHeight = photo.height();
  map.preview = std::make_shared<const PhotoPreview>(photo);
  const Stopwatch solving;
  if (adjustments.exposure)
    result.exposureGain = exposureGain(previewMap(net, photo, map.preview, pass.threads, pass.stop), adjustments);
  result.estimateMs = solving.ms();
  const Stopwatch rendering;
  const auto plan = planRender(photo, map, adjustments, result.exposureGain, {}, -1);
  map.values = std::make_shared<const std::vector<float>>(net.map(photo, pass.threads, pass.stop));
  result.picture = media::converted(
      renderRows(media::converted(photo, media::Samples::F32), map, plan, pass.threads, pass.stop, pass.progress), samples);
  result.renderMs = rendering.ms();
  return result;
}

}  // namespace daybreak::engine::fused
