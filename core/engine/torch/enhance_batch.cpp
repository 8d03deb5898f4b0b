#include "engine/torch/enhance_batch.h"

#include "engine/net_input.h"
#include "engine/torch/apply_map.h"

namespace daybreak::engine {

torch::Tensor enhanceBatch(const DeviceNet& net, const torch::Tensor& pictures, int factor, bool inSteps) {
  const auto height = static_cast<int>(pictures.size(2));
  const auto width = static_cast<int>(pictures.size(3));
  auto values = inSteps ? net.mapInSteps(pictures, factor) : net.map(pictures, factor);
  const auto onMap = [&](int pixels, std::int64_t cells) {
    return AxisTensors(mappingToReduced(pixels, factor), 0, pixels, static_cast<int>(cells), net.device());
  };
  const MapOnDevice map{models::MapKind::Curve, values, onMap(width, values.size(3)), onMap(height, values.size(2))};
  const auto apply = inSteps ? applyMapInSteps : applyMap;
  return apply(pictures, map, nullptr, RenderPlan{}, media::Samples::U8);
}

}  // namespace daybreak::engine
