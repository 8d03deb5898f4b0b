#pragma once
/// Enough of CUDA for our kernels to be compiled and run on the CPU: one block after the other, a thread for each of a block's.
/// What the hardware asks for (aligned matrices, everyone at a barrier) is checked. To be included before any kernel.
#include <c10/util/Half.h>

#include <barrier>
#include <cmath>
#include <cstdint>
#include <functional>
#include <memory>
#include <stdexcept>
#include <thread>
#include <vector>

#define __global__
#define __device__
#define __shared__ static
#define __launch_bounds__(threads)

struct Index3 {
  unsigned x = 0, y = 0, z = 0;
};
inline thread_local Index3 threadIdx;
inline thread_local Index3 blockIdx;
inline thread_local Index3 blockDim;

using __half = c10::Half;
inline float __half2float(__half value) { return static_cast<float>(value); }
inline __half __float2half(float value) { return static_cast<__half>(value); }

namespace cuda_on_cpu {

using Barrier = std::barrier<>;
inline std::unique_ptr<Barrier> block;
inline std::vector<std::unique_ptr<Barrier>> warps;

/// Runs the kernel in all blocks of the grid.
inline void run(Index3 grid, unsigned threads, const std::function<void()>& kernel) {
  block = std::make_unique<Barrier>(threads);
  warps.clear();
  for (unsigned i = 0; i < threads / 32; ++i) warps.push_back(std::make_unique<Barrier>(32));
  std::vector<std::jthread> running;
  for (unsigned thread = 0; thread < threads; ++thread)
    running.emplace_back([=, &kernel] {
      threadIdx = {thread};
      blockDim = {threads};
      for (unsigned z = 0; z < grid.z; ++z)
        for (unsigned y = 0; y < grid.y; ++y)
          for (unsigned x = 0; x < grid.x; ++x) {
            blockIdx = {x, y, z};
            kernel();
            block->arrive_and_wait();  // shared memory is the next block's
          }
    });
}

inline void checkAligned(const void* address, std::size_t bytes) {
  if (reinterpret_cast<std::uintptr_t>(address) % bytes != 0) throw std::logic_error("a matrix is not aligned");
}

}  // namespace cuda_on_cpu

inline void __syncthreads() { cuda_on_cpu::block->arrive_and_wait(); }
inline void __syncwarp() { cuda_on_cpu::warps[threadIdx.x / 32]->arrive_and_wait(); }

/// Products of 16×16 matrices; every thread of a warp holds and computes all of it.
namespace nvcuda::wmma {

struct matrix_a {};
struct matrix_b {};
struct accumulator {};
struct row_major {};
enum layout_t { mem_row_major };

template <typename Use, int kM, int kN, int kK, typename Value, typename Layout = void>
struct fragment {
  static_assert(kM == 16 && kN == 16 && kK == 16);
  float values[16][16];
};

template <typename Fragment>
void fill_fragment(Fragment& matrix, float value) {
  for (auto& row : matrix.values)
    for (float& entry : row) entry = value;
}

template <typename Fragment>
void load_matrix_sync(Fragment& matrix, const __half* from, unsigned rowLength) {
  cuda_on_cpu::checkAligned(from, 32);
  if (rowLength % 8 != 0) throw std::logic_error("rows of halves must be multiples of eight");
  for (unsigned row = 0; row < 16; ++row)
    for (unsigned column = 0; column < 16; ++column) matrix.values[row][column] = __half2float(from[row * rowLength + column]);
}

template <typename Sum, typename Left, typename Right>
void mma_sync(Sum& result, const Left& left, const Right& right, const Sum& start) {
  Sum sums = start;
  for (int row = 0; row < 16; ++row)
    for (int i = 0; i < 16; ++i)
      for (int column = 0; column < 16; ++column) sums.values[row][column] += left.values[row][i] * right.values[i][column];
  result = sums;
}

template <typename Fragment>
void store_matrix_sync(float* to, const Fragment& matrix, unsigned rowLength, layout_t) {
  cuda_on_cpu::checkAligned(to, 32);
  if (rowLength % 4 != 0) throw std::logic_error("rows of floats must be multiples of four");
  if (threadIdx.x % 32 != 0) return;  // one thread's copy is everyone's
  for (unsigned row = 0; row < 16; ++row)
    for (unsigned column = 0; column < 16; ++column) to[row * rowLength + column] = matrix.values[row][column];
}

}  // namespace nvcuda::wmma
