#pragma once
/// NVIDIA's driver, asked without LibTorch and without CUDA's libraries.
#include <cstdint>
#include <string>
#include <vector>

namespace daybreak::engine {

struct NvidiaGpu {
  std::string name;
  std::int64_t memoryBytes = 0;
};

struct NvidiaDriver {
  bool installed = false;
  std::vector<NvidiaGpu> gpus;  ///< in the order in which CUDA counts them; without those hidden by CUDA_VISIBLE_DEVICES
  std::string problem;          ///< why it cannot be used, a clause without a full stop; empty if it can, or has no GPU
};

/// Loads the driver's library and asks it for its GPUs. Never throws for a driver that is missing or broken.
NvidiaDriver askNvidiaDriver(const std::string& library = "libcuda.so.1");

}  // namespace daybreak::engine
