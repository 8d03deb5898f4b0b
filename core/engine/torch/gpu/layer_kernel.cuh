#pragma once
/// A depthwise-separable layer in one kernel: 3×3 for each channel, then 1×1 over all of them on the tensor cores, bias and
/// activation. Nothing between two layers but one half-precision map, which is what the time goes into.
///
/// A block of four warps makes 16×16 pixels. Channels come 16 at a time (32 bytes, what memory gives at once) with a border of
/// one pixel into shared memory. Each warp has four rows of 16 pixels; a thread has one column and eight of the channels. The
/// depthwise results of all channels lie in shared memory as the left matrix of the 1×1 product.
#include "engine/torch/gpu/kernel_work.h"

namespace daybreak::engine::gpu {

/// What a thread moves at once.
struct alignas(16) Octet {
  __half values[8];
};

constexpr int kTile = 16;
constexpr int kBordered = kTile + 2;
constexpr int kChunk = 16;
constexpr int kLayerThreads = 128;
constexpr int kWarpRows = 4;
constexpr int kStagingRow = kLayerOutputs + 4;  ///< floats; the four keep columns in different banks

/// What a thread sums up: eight channels of four pixels, one below the other.
struct ColumnSums {
  float sums[kWarpRows][8] = {};

  /// @param tile the chunk's pixels at the thread's channels, from the row and column before its own on
  /// @param weights [9,channels] from the thread's channels on
  __device__ void add(const Octet* tile, const float* weights, int channels) {
    float w[9][8];
    for (int tap = 0; tap < 9; ++tap)
      for (int i = 0; i < 8; ++i) w[tap][i] = weights[tap * channels + i];
#pragma unroll
    for (int row = 0; row < kWarpRows + 2; ++row) {
#pragma unroll
      for (int column = 0; column < 3; ++column) {
        const Octet pixel = tile[(row * kBordered + column) * 2];
#pragma unroll
        for (int i = 0; i < 8; ++i) {
          const float value = __half2float(pixel.values[i]);
#pragma unroll
          for (int tapRow = 0; tapRow < 3; ++tapRow) {
            const int target = row - tapRow;  // the pixel this value is that row of
            if (target >= 0 && target < kWarpRows) sums[target][i] += w[tapRow * 3 + column][i] * value;
          }
        }
      }
    }
  }
};

/// The chunk's pixels with their border; zeros outside the picture and beyond the last channel.
template <int kChannels>
__device__ void loadChunk(const LayerWork& work, int chunk, int left, int top, Octet* tile) {
  const auto* input = static_cast<const Octet*>(work.first);
  int octets = work.firstChannels / 8;
  int firstOctet = chunk * 2;
  if (firstOctet >= octets) {
    input = static_cast<const Octet*>(work.second);
    firstOctet -= octets;
    octets = kChannels / 8 - octets;
  }
  const auto picture = static_cast<std::int64_t>(blockIdx.z) * work.height;
  for (int i = static_cast<int>(threadIdx.x); i < kBordered * kBordered * 2; i += kLayerThreads) {
    const int octet = firstOctet + i % 2;
    const int x = left - 1 + i / 2 % kBordered;
    const int y = top - 1 + i / 2 / kBordered;
    Octet value{};
    if (x >= 0 && x < work.width && y >= 0 && y < work.height && octet < octets)
      value = input[((picture + y) * work.width + x) * octets + octet];
    tile[i] = value;
  }
}

/// Sixteen pixels of a row from the product's sums in shared memory to the layer's result.
template <bool kLast>
__device__ void storeRow(const LayerWork& work, const float* staging, int left, int y) {
  const int lane = static_cast<int>(threadIdx.x) % 32;
  if (y >= work.height) return;
  if constexpr (kLast) {
    const int x = left + lane;
    if (lane >= kTile || x >= work.width) return;
    auto* out = static_cast<float*>(work.out);
    for (int channel = 0; channel < 3; ++channel) {
      const auto plane = static_cast<std::int64_t>(blockIdx.z) * 3 + channel;
      out[(plane * work.height + y) * work.width + x] = tanhf(staging[lane * kStagingRow + channel] + work.bias[channel]);
    }
  } else {
    const int x = left + lane / 2;
    if (x >= work.width) return;
    const int firstOctet = lane % 2 * 2;
    const auto pixel = (static_cast<std::int64_t>(blockIdx.z) * work.height + y) * work.width + x;
    auto* out = static_cast<Octet*>(work.out) + pixel * (kLayerOutputs / 8) + firstOctet;
    for (int octet = 0; octet < 2; ++octet) {
      Octet result;
      for (int i = 0; i < 8; ++i) {
        const int channel = (firstOctet + octet) * 8 + i;
        const float sum = staging[lane / 2 * kStagingRow + channel] + work.bias[channel];
        result.values[i] = __float2half(sum < 0 ? 0.0F : sum);  // NaN stays
      }
      out[octet] = result;
    }
  }
}

/// kChannels: of the input, 8, 32 or 64. Blocks are tiles across, tiles down, pictures; kLayerThreads threads.
template <int kChannels, bool kLast>
__global__ void __launch_bounds__(kLayerThreads) separableLayer(LayerWork work) {
  namespace wmma = nvcuda::wmma;
  constexpr int kDepth = (kChannels + kChunk - 1) / kChunk * kChunk;
  constexpr int kRow = kDepth + 8;  // halves; the eight keep pixels in different banks
  constexpr int kWarps = kLayerThreads / 32;
  alignas(32) __shared__ Octet tile[kBordered * kBordered * 2];
  alignas(32) __shared__ __half products[kWarps][kWarpRows * kTile][kRow];

  const int warp = static_cast<int>(threadIdx.x) / 32;
  const int column = static_cast<int>(threadIdx.x) % 32 / 2;
  const int octet = static_cast<int>(threadIdx.x) % 2;
  const int left = static_cast<int>(blockIdx.x) * kTile;
  const int top = static_cast<int>(blockIdx.y) * kTile;
  for (int chunk = 0; chunk < kDepth / kChunk; ++chunk) {
    __syncthreads();  // the chunk before has been read
    loadChunk<kChannels>(work, chunk, left, top, tile);
    __syncthreads();
    const int channel = chunk * kChunk + octet * 8;
    ColumnSums sums;
    if (channel < kChannels)
      sums.add(tile + (warp * kWarpRows * kBordered + column) * 2 + octet, work.depthwise + channel, kChannels);
    for (int row = 0; row < kWarpRows; ++row) {
      Octet result;
      for (int i = 0; i < 8; ++i) result.values[i] = __float2half(sums.sums[row][i]);
      *reinterpret_cast<Octet*>(&products[warp][row * kTile + column][channel]) = result;
    }
  }
  __syncthreads();  // the tile's memory now holds the sums of the 1×1 product
  float* const staging = reinterpret_cast<float*>(tile) + warp * kTile * kStagingRow;
  static_assert(sizeof(tile) >= sizeof(float) * kWarps * kTile * kStagingRow);

  for (int row = 0; row < kWarpRows; ++row) {
    for (int half = 0; half < 2; ++half) {
      wmma::fragment<wmma::accumulator, 16, 16, 16, float> sums;
      wmma::fill_fragment(sums, 0.0F);
      for (int depth = 0; depth < kDepth; depth += 16) {
        wmma::fragment<wmma::matrix_a, 16, 16, 16, __half, wmma::row_major> pixels;
        wmma::fragment<wmma::matrix_b, 16, 16, 16, __half, wmma::row_major> weights;
        wmma::load_matrix_sync(pixels, &products[warp][row * kTile][depth], kRow);
        wmma::load_matrix_sync(weights, static_cast<const __half*>(work.pointwise) + depth * kLayerOutputs + half * 16,
                               kLayerOutputs);
        wmma::mma_sync(sums, pixels, weights, sums);
      }
      wmma::store_matrix_sync(staging + half * 16, sums, kStagingRow, wmma::mem_row_major);
    }
    __syncwarp();
    storeRow<kLast>(work, staging, left, top + warp * kWarpRows + row);
    __syncwarp();
  }
}

}  // namespace daybreak::engine::gpu
