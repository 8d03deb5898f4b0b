#pragma once
/// The vector instructions of this processor that our kernels are compiled for.
#include <cstdint>
#include <string>
#include <vector>

namespace daybreak::engine::fused {

/// One of them; best first in instructionSets().
struct InstructionSet {
  std::int64_t target = 0;  ///< Highway's number
  std::string name;         ///< "AVX-512", "AVX2", "SSE4", "NEON", "portable"
};

/// What this processor has, best first; the first one is what the kernels use.
std::vector<InstructionSet> instructionSets();

/// Lets the kernels use only this set while it lives, in the whole program: for tests and benchmarks.
class OnlyInstructionSet {
 public:
  explicit OnlyInstructionSet(const InstructionSet& set);
  ~OnlyInstructionSet();
  OnlyInstructionSet(const OnlyInstructionSet&) = delete;
  OnlyInstructionSet& operator=(const OnlyInstructionSet&) = delete;
};

}  // namespace daybreak::engine::fused
