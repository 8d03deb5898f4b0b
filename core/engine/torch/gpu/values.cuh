#pragma once
/// Pixels and values of pictures in kernels.
#include "engine/torch/gpu/kernel_work.h"

namespace daybreak::engine::gpu {

/// Where one thread has one pixel: blocks along x are pieces of rows, row after row (CUDA has room for 2³¹ of them along x and
/// for 65535 along y, fewer than a picture may have rows), along y pictures.
struct ThreadsPixel {
  int x, y, picture;  ///< x may lie behind the end of the row
};

__device__ inline ThreadsPixel threadsPixel(int width) {
  const unsigned pieces = (static_cast<unsigned>(width) + blockDim.x - 1) / blockDim.x;
  return {static_cast<int>(blockIdx.x % pieces * blockDim.x + threadIdx.x), static_cast<int>(blockIdx.x / pieces),
          static_cast<int>(blockIdx.y)};
}

__device__ inline float unitValue(std::uint8_t value) { return static_cast<float>(value) / 255.0F; }
__device__ inline float unitValue(std::uint16_t value) { return static_cast<float>(value) / 65535.0F; }
__device__ inline float unitValue(float value) { return value; }
__device__ inline float unitValue(__half value) { return __half2float(value); }

/// NaN becomes 0, as in media::clamped01().
__device__ inline float clamped01(float value) { return value > 0.0F ? (value < 1.0F ? value : 1.0F) : 0.0F; }

template <typename Value>
__device__ Value sampleOf(float value);
template <>
__device__ inline std::uint8_t sampleOf(float value) {
  return static_cast<std::uint8_t>(clamped01(value) * 255.0F + 0.5F);
}
template <>
__device__ inline std::uint16_t sampleOf(float value) {
  return static_cast<std::uint16_t>(clamped01(value) * 65535.0F + 0.5F);
}
template <>
__device__ inline float sampleOf(float value) {
  return value;
}

template <typename Value>
__device__ float valueAt(const PlanarPictures& pictures, int picture, int channel, int y, int x) {
  const auto at = picture * pictures.pictureStride + channel * pictures.planeStride + y * pictures.rowStride + x;
  return unitValue(static_cast<const Value*>(pictures.values)[at]);
}

}  // namespace daybreak::engine::gpu
