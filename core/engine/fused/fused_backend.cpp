#include "engine/fused/fused_backend.h"

#include "engine/fused/instruction_sets.h"

namespace daybreak::engine::fused {

std::string FusedBackend::name() const {
  return "CPU, " + std::to_string(threads_) + (threads_ == 1 ? " thread, " : " threads, ") + instructionSets().front().name;
}

}  // namespace daybreak::engine::fused
