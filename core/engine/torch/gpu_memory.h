#pragma once
/// How much of a GPU's memory can be had.
#include <c10/core/Device.h>

#include <cstdint>

namespace daybreak::engine {

/// Bytes that are free, or held by LibTorch and unused. Throws LibTorch's exceptions. Only for CUDA devices.
std::int64_t freeGpuMemory(c10::Device device);

}  // namespace daybreak::engine
