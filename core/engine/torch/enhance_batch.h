#pragma once
/// Pictures of one size enhanced together where they are: a video's frames, or a benchmark.
#include "engine/torch/device_net.h"

namespace daybreak::engine {

/// Estimate and render as published (8 recurrences of order 2), without leaving the device.
/// @param net      a net whose map is of MapKind::Curve
/// @param pictures [N,3,H,W] uint8 on the net's device
/// @param factor   the scale: 1 or more
/// @param inSteps  in LibTorch's operations only, also where our kernels could: for comparisons
/// @returns the same type and size; on a GPU the work may still be running
torch::Tensor enhanceBatch(const DeviceNet& net, const torch::Tensor& pictures, int factor, bool inSteps = false);

}  // namespace daybreak::engine
