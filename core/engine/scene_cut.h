#pragma once
/// Where a video shows something else from one frame to the next.
#include <vector>

#include "media/image.h"

namespace daybreak::engine {

/// Frames one after another, in little. A flash or a lamp switched on is no cut: what is seen is still the same.
class SceneCuts {
 public:
  /// Whether the frame begins a new scene; the first one does.
  bool begins(const media::Image& frame);

  /// What it remembers, to go on from later.
  struct Memory {
    std::vector<float> cells;
    double usualChange = 0;
  };
  const Memory& memory() const { return memory_; }
  void remember(Memory memory) { memory_ = std::move(memory); }

 private:
  Memory memory_;
};

}  // namespace daybreak::engine
