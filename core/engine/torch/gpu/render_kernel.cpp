#include "engine/torch/gpu/render_kernel.h"

#include <c10/core/DeviceGuard.h>

#include "engine/torch/gpu/grid_of.h"
#include "engine/torch/gpu/tensor_work.h"
#include "engine/torch/sample_tensors.h"

namespace daybreak::engine::gpu {

namespace {

ValueType typeOf(media::Samples samples) {
  return samples == media::Samples::U8 ? ValueType::Byte : samples == media::Samples::U16 ? ValueType::Word : ValueType::Float;
}

MapUse useOf(models::MapKind kind) {
  if (kind == models::MapKind::Illumination) return MapUse::Illumination;
  return kind == models::MapKind::Gamma ? MapUse::Gamma : MapUse::Curves;
}

}  // namespace

torch::Tensor applyMap(const torch::Tensor& pictures, const MapOnDevice& map, const AreasOnDevice* areas,
                       const RenderPlan& plan, media::Samples samples) {
  const c10::DeviceGuard guard(pictures.device());
  const auto values = map.map.contiguous();
  auto out = torch::empty(pictures.sizes(), pictures.options().dtype(dtypeOf(samples)));
  RenderWork work;
  work.pictures = planarPictures(pictures);
  work.map = gridOf(values, map.x, map.y);
  work.maps = static_cast<int>(values.size(1) / 3);
  work.use = useOf(map.kind);
  if (plan.protection > 0 && areas != nullptr) work.areas = gridOf(areas->spared, areas->x, areas->y);
  work.factor = plan.factor;
  work.protection = plan.protection;
  work.oneColour = plan.oneColour;
  work.steps = plan.steps;
  work.order = plan.order;
  work.saturation = plan.saturation;
  work.out = out.data_ptr();
  work.outType = typeOf(samples);
  launchOn(pictures.device(), work);
  return out;
}

}  // namespace daybreak::engine::gpu
