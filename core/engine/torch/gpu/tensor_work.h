#pragma once
/// Between tensors and what our CUDA kernels are told.
#include <c10/cuda/CUDAStream.h>
#include <torch/torch.h>

#include "engine/torch/gpu/kernel_work.h"

namespace daybreak::engine::gpu {

/// @param pictures [N,3,H,W]: uint8, the bits of uint16 as int16, float32 or half; values of a row must lie side by side
PlanarPictures planarPictures(const torch::Tensor& pictures);

/// Queues the work behind what the device already has to do. Throws c10::Error.
template <typename Work>
void launchOn(torch::Device device, const Work& work) {
  const char* const problem = launch(work, c10::cuda::getCurrentCUDAStream(device.index()).stream());
  TORCH_CHECK(problem == nullptr, "CUDA error: ", problem);
}

}  // namespace daybreak::engine::gpu
