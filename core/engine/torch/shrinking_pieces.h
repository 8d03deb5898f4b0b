#pragma once
/// Work in pieces that become smaller when memory is short.
#include <algorithm>
#include <new>

#include "engine/torch/torch_errors.h"

namespace daybreak::engine {

/// Returns work(size), where size is `largest`, or half of it, half of that … down to `smallest`, the first for which there is
/// memory. Calls `shortage` before it tries again. Throws std::bad_alloc if there is none even for the smallest.
template <typename Work, typename Shortage>
auto inShrinkingPieces(int largest, int smallest, const Work& work, const Shortage& shortage) {
  for (int size = std::max(largest, smallest);; size = std::max(size / 2, smallest)) {
    try {
      return work(size);
    } catch (const std::bad_alloc&) {
      if (size == smallest) throw;
    } catch (const c10::Error& error) {
      if (!meansOutOfMemory(error)) throw;
      if (size == smallest) throw std::bad_alloc();
    }
    shortage();
  }
}

}  // namespace daybreak::engine
