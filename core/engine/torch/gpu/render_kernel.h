#pragma once
/// applyMap() by our CUDA kernel.
#include "engine/torch/apply_map.h"

namespace daybreak::engine::gpu {

/// See engine/torch/apply_map.h.
torch::Tensor applyMap(const torch::Tensor& pictures, const MapOnDevice& map, const AreasOnDevice* areas,
                       const RenderPlan& plan, media::Samples samples);

}  // namespace daybreak::engine::gpu
