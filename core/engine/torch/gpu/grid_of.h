#pragma once
/// A grid and a picture's place on it, from LibTorch's tensors to what kernels read. Free of CUDA: the kernels' test needs it,
/// too.
#include "engine/torch/apply_map.h"
#include "engine/torch/gpu/kernel_work.h"

namespace daybreak::engine::gpu {

/// @param values [N or 1,channels,h,w], contiguous
inline GridWork gridOf(const torch::Tensor& values, const AxisTensors& x, const AxisTensors& y) {
  GridWork grid;
  grid.values = values.data_ptr<float>();
  grid.pictureStride = values.size(0) > 1 ? values.stride(0) : 0;
  grid.width = static_cast<int>(values.size(3));
  grid.height = static_cast<int>(values.size(2));
  grid.left = x.before.data_ptr<std::int64_t>();
  grid.right = x.after.data_ptr<std::int64_t>();
  grid.shareX = x.share.data_ptr<float>();
  grid.upper = y.before.data_ptr<std::int64_t>();
  grid.lower = y.after.data_ptr<std::int64_t>();
  grid.shareY = y.share.data_ptr<float>();
  return grid;
}

}  // namespace daybreak::engine::gpu
