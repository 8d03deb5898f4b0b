#include "engine/torch/gpu_memory.h"

#include <c10/util/Exception.h>
#ifdef DAYBREAK_TORCH_HAS_CUDA
#include <c10/core/DeviceGuard.h>
#include <c10/cuda/CUDACachingAllocator.h>
#include <c10/cuda/CUDAException.h>
#include <cuda_runtime_api.h>
#endif

namespace daybreak::engine {

std::int64_t freeGpuMemory(c10::Device device) {
#ifdef DAYBREAK_TORCH_HAS_CUDA
  const c10::DeviceGuard guard(device);
  std::size_t free = 0;
  std::size_t total = 0;
  C10_CUDA_CHECK(cudaMemGetInfo(&free, &total));
  const auto held = c10::cuda::CUDACachingAllocator::getDeviceStats(device.index());
  return static_cast<std::int64_t>(free) + held.reserved_bytes[0].current - held.allocated_bytes[0].current;
#else
  TORCH_CHECK(false, "this LibTorch was built without CUDA: ", device);
#endif
}

}  // namespace daybreak::engine
