// Starts our kernels. Sees no LibTorch: nvcc need not read its headers.
#include <cuda_fp16.h>
#include <cuda_runtime_api.h>
#include <mma.h>

#include <type_traits>
// CUDA's headers above must come first.
#include "engine/torch/gpu/layer_kernel.cuh"
#include "engine/torch/gpu/net_input_kernel.cuh"
#include "engine/torch/gpu/render_kernel.cuh"

namespace daybreak::engine::gpu {

namespace {

constexpr int kRowThreads = 128;

unsigned pieces(int size, int piece) { return static_cast<unsigned>((size + piece - 1) / piece); }

/// See ThreadsPixel.
dim3 rowBlocks(int width, int height, int count) {
  return {pieces(width, kRowThreads) * static_cast<unsigned>(height), static_cast<unsigned>(count)};
}

const char* problem() {
  const cudaError_t error = cudaGetLastError();
  return error == cudaSuccess ? nullptr : cudaGetErrorString(error);
}

template <int kChannels>
void launchLayer(const LayerWork& work, cudaStream_t stream) {
  const dim3 blocks(pieces(work.width, kTile), pieces(work.height, kTile), static_cast<unsigned>(work.count));
  if (work.last)
    separableLayer<kChannels, true><<<blocks, kLayerThreads, 0, stream>>>(work);
  else
    separableLayer<kChannels, false><<<blocks, kLayerThreads, 0, stream>>>(work);
}

/// Calls work with a value of the type that pictures are held in.
template <typename Work>
void withType(ValueType type, const Work& work) {
  if (type == ValueType::Byte) work(std::uint8_t{});
  if (type == ValueType::Word) work(std::uint16_t{});
  if (type == ValueType::Float) work(0.0F);
  if (type == ValueType::Half) work(__half{});
}

}  // namespace

const char* launch(const NetInputWork& work, void* stream) {
  const dim3 blocks = rowBlocks(work.outWidth, work.outHeight, work.pictures.count);
  withType(work.pictures.type,
           [&](auto value) { netInput<decltype(value)><<<blocks, kRowThreads, 0, static_cast<cudaStream_t>(stream)>>>(work); });
  return problem();
}

const char* launch(const LayerWork& work, void* stream) {
  if (work.channels == 8) launchLayer<8>(work, static_cast<cudaStream_t>(stream));
  if (work.channels == 32) launchLayer<32>(work, static_cast<cudaStream_t>(stream));
  if (work.channels == 64) launchLayer<64>(work, static_cast<cudaStream_t>(stream));
  return problem();
}

const char* launch(const RenderWork& work, void* stream) {
  const dim3 blocks = rowBlocks(work.pictures.width, work.pictures.height, work.pictures.count);
  withType(work.pictures.type, [&](auto in) {
    if constexpr (!std::is_same_v<decltype(in), __half>) {
      withType(work.outType, [&](auto out) {
        if constexpr (!std::is_same_v<decltype(out), __half>)
          renderPixels<decltype(in), decltype(out)><<<blocks, kRowThreads, 0, static_cast<cudaStream_t>(stream)>>>(work);
      });
    }
  });
  return problem();
}

}  // namespace daybreak::engine::gpu
