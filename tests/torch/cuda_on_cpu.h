#pragma once
/// Enough of CUDA for our kernels to be compiled and run on the CPU: one block after the other, whose threads take turns on the
/// calling one, each until its next barrier. What the hardware asks for (aligned matrices, everyone at a barrier) is checked.
/// To be included before any kernel.
#include <c10/util/Half.h>
#include <ucontext.h>

#include <cmath>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <stdexcept>
#include <utility>
#include <vector>

#define __global__
#define __device__
#define __shared__ static
#define __launch_bounds__(threads)

struct Index3 {
  unsigned x = 0, y = 0, z = 0;
};
inline Index3 threadIdx;
inline Index3 blockIdx;
inline Index3 blockDim;

using __half = c10::Half;
inline float __half2float(__half value) { return static_cast<float>(value); }
inline __half __float2half(float value) { return static_cast<__half>(value); }

namespace cuda_on_cpu {

enum class Stop { Start, BlockBarrier, WarpBarrier, End };

constexpr std::size_t kStackBytes = 1 << 17;

struct Thread {
  ucontext_t state{};
  std::unique_ptr<char[]> stack = std::make_unique_for_overwrite<char[]>(kStackBytes);
  Stop stop = Stop::Start;
};

inline ucontext_t scheduler;
inline Thread* running = nullptr;
inline const std::function<void()>* kernelToRun = nullptr;
inline std::exception_ptr failure;

inline void waitAt(Stop stop) {
  running->stop = stop;
  swapcontext(&running->state, &scheduler);
}

inline void runThread() {
  try {
    (*kernelToRun)();
  } catch (...) {
    failure = std::current_exception();  // rethrown by the scheduler
  }
  running->stop = Stop::End;
}

/// Stricter than CUDA: all warps of a block must come to as many barriers.
inline void runBlock(std::vector<Thread>& threads) {
  for (auto& thread : threads) {
    getcontext(&thread.state);
    thread.state.uc_stack.ss_sp = thread.stack.get();
    thread.state.uc_stack.ss_size = kStackBytes;
    thread.state.uc_link = &scheduler;
    makecontext(&thread.state, runThread, 0);
  }
  do {
    threadIdx = {};
    for (auto& thread : threads) {
      running = &thread;
      swapcontext(&scheduler, &thread.state);
      if (failure) std::rethrow_exception(std::exchange(failure, nullptr));
      if (thread.stop != threads.front().stop) throw std::logic_error("not everyone is at the barrier");
      ++threadIdx.x;
    }
  } while (threads.front().stop != Stop::End);
}

/// Runs the kernel in all blocks of the grid.
inline void run(Index3 grid, unsigned threadsOfBlock, const std::function<void()>& kernel) {
  std::vector<Thread> threads(threadsOfBlock);
  kernelToRun = &kernel;
  blockDim = {threadsOfBlock};
  for (unsigned z = 0; z < grid.z; ++z)
    for (unsigned y = 0; y < grid.y; ++y)
      for (unsigned x = 0; x < grid.x; ++x) {
        blockIdx = {x, y, z};
        runBlock(threads);
      }
}

inline void checkAligned(const void* address, std::size_t bytes) {
  if (reinterpret_cast<std::uintptr_t>(address) % bytes != 0) throw std::logic_error("a matrix is not aligned");
}

}  // namespace cuda_on_cpu

inline void __syncthreads() { cuda_on_cpu::waitAt(cuda_on_cpu::Stop::BlockBarrier); }
inline void __syncwarp() { cuda_on_cpu::waitAt(cuda_on_cpu::Stop::WarpBarrier); }

/// Products of 16×16 matrices. A warp's first thread holds and computes all of it; the others have nothing to do.
namespace nvcuda::wmma {

inline bool standsForWarp() { return threadIdx.x % 32 == 0; }

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
  if (!standsForWarp()) return;
  for (unsigned row = 0; row < 16; ++row)
    for (unsigned column = 0; column < 16; ++column) matrix.values[row][column] = __half2float(from[row * rowLength + column]);
}

template <typename Sum, typename Left, typename Right>
void mma_sync(Sum& result, const Left& left, const Right& right, const Sum& start) {
  if (!standsForWarp()) return;
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
  if (!standsForWarp()) return;
  for (unsigned row = 0; row < 16; ++row)
    for (unsigned column = 0; column < 16; ++column) to[row * rowLength + column] = matrix.values[row][column];
}

}  // namespace nvcuda::wmma
