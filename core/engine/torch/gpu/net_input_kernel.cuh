#pragma once
/// From planes to the first layer's input, reduced on the way.
#include "engine/torch/gpu/layer_kernel.cuh"
#include "engine/torch/gpu/values.cuh"

namespace daybreak::engine::gpu {

/// The two pixels a cell lies between along one axis, edges repeated, and the share of the second.
struct Taps {
  int first, second;
  float share;
  __device__ Taps(int cell, int factor, int pixels) {
    const float position = (static_cast<float>(cell) + 0.5F) * static_cast<float>(factor) - 0.5F;
    const int before = static_cast<int>(position);
    first = before < pixels ? before : pixels - 1;
    second = before + 1 < pixels ? before + 1 : pixels - 1;
    share = position - static_cast<float>(before);
  }
};

/// One thread a pixel of the result; see ThreadsPixel.
template <typename Value>
__global__ void netInput(NetInputWork work) {
  const ThreadsPixel to = threadsPixel(work.outWidth);
  if (to.x >= work.outWidth) return;
  const Taps across(to.x, work.factor, work.pictures.width);
  const Taps down(to.y, work.factor, work.pictures.height);
  Octet pixel{};
  for (int channel = 0; channel < 3; ++channel) {
    const auto between = [&](int row) {
      return valueAt<Value>(work.pictures, to.picture, channel, row, across.first) * (1 - across.share) +
             valueAt<Value>(work.pictures, to.picture, channel, row, across.second) * across.share;
    };
    const float value = work.factor == 1 ? valueAt<Value>(work.pictures, to.picture, channel, to.y, to.x)
                                         : between(down.first) * (1 - down.share) + between(down.second) * down.share;
    pixel.values[channel] = __float2half(value);
  }
  const auto at = (static_cast<std::int64_t>(to.picture) * work.outHeight + to.y) * work.outWidth + to.x;
  static_cast<Octet*>(work.out)[at] = pixel;
}

}  // namespace daybreak::engine::gpu
