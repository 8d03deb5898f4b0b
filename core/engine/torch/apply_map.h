#pragma once
/// The curve with everything around it, on pictures that are on a device already.
#include <torch/torch.h>

#include "engine/render_plan.h"
#include "models/architecture.h"

namespace daybreak::engine {

/// Where pixels along one axis lie on a grid, on the device: the cells before and after each and the share of the latter.
struct AxisTensors {
  torch::Tensor before, after, share;  ///< int64, int64, float32
  AxisTensors() = default;
  /// `count` pixels from `first` on.
  AxisTensors(AxisMapping mapping, int first, int count, int cells, torch::Device device);
};

/// The maps of a render and where the pixels at hand lie on them.
struct MapOnDevice {
  models::MapKind kind;
  torch::Tensor map;  ///< [N or 1,channels,h,w] float32
  AxisTensors x, y;
};

/// The same for how far areas are spared; only needed if the plan spares any.
struct AreasOnDevice {
  torch::Tensor spared;  ///< [1,1,h,w] float32
  AxisTensors x, y;
};

/// Does what RenderPlan says (but for its mappings), on a GPU by our kernel if this Daybreak has it.
/// @param pictures [N,3,H,W], see sample_tensors.h
/// @returns the same in the samples asked for
torch::Tensor applyMap(const torch::Tensor& pictures, const MapOnDevice& map, const AreasOnDevice* areas,
                       const RenderPlan& plan, media::Samples samples);

/// The same in LibTorch's operations, on any device: the kernel's reference.
torch::Tensor applyMapInSteps(const torch::Tensor& pictures, const MapOnDevice& map, const AreasOnDevice* areas,
                              const RenderPlan& plan, media::Samples samples);

}  // namespace daybreak::engine
