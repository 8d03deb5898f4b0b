#include "engine/fused/instruction_sets.h"

#include "engine/fused/simd.h"
//
#include <hwy/highway.h>
#include <hwy/targets.h>

namespace daybreak::engine::fused {

namespace {

std::string nameOf(std::int64_t target) {
  switch (target) {
    case HWY_AVX3:
      return "AVX-512";
    case HWY_AVX2:
      return "AVX2";
    case HWY_SSE4:
      return "SSE4";
    case HWY_NEON:
      return "NEON";
    default:
      return "portable";
  }
}

}  // namespace

std::vector<InstructionSet> instructionSets() {
  std::vector<InstructionSet> sets;
  for (const auto target : hwy::SupportedAndGeneratedTargets()) sets.push_back({target, nameOf(target)});
  return sets;
}

OnlyInstructionSet::OnlyInstructionSet(const InstructionSet& set) { hwy::SetSupportedTargetsForTest(set.target); }

OnlyInstructionSet::~OnlyInstructionSet() { hwy::SetSupportedTargetsForTest(0); }

}  // namespace daybreak::engine::fused
