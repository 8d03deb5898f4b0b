#include "jobs/batch/memory_gate.h"

#include <algorithm>
#include <utility>

#include "error.h"

namespace daybreak::jobs {

MemoryGate::Place::Place(MemoryGate& gate, std::uint64_t bytes, std::stop_token stop) : gate_(gate), bytes_(bytes) {
  std::unique_lock lock(gate_.guard_);
  const auto fits = [&] { return gate_.used_ == 0 || gate_.used_ + bytes_ <= gate_.total_; };
  if (!gate_.freed_.wait(lock, stop, fits)) throw Cancelled();
  gate_.used_ += bytes_;
}

MemoryGate::Place::~Place() { leave(); }

void MemoryGate::Place::leave() {
  {
    const std::lock_guard lock(gate_.guard_);
    gate_.used_ -= std::exchange(bytes_, 0);
  }
  gate_.freed_.notify_all();
}

std::uint64_t memoryFor(const media::PhotoHeader& photo, const media::SaveOptions& save) {
  const auto pixels = static_cast<std::uint64_t>(photo.width) * static_cast<std::uint64_t>(photo.height);
  const std::uint64_t channels = photo.format == "JPEG" ? 3 : 4;
  const std::uint64_t decoded = channels * static_cast<std::uint64_t>(std::max(1, photo.bitDepth / 8));
  const std::uint64_t enhanced = channels * (save.bitDepth == 16 || photo.bitDepth > 8 ? 2 : 1);
  constexpr std::uint64_t kCoefficients = 6;  // of a JPEG that is written with codes of its own
  return pixels * (enhanced + std::max(decoded, kCoefficients));
}

std::uint64_t memoryBudget(int cores) {
  constexpr std::uint64_t kForEachCore = std::uint64_t{225} << 20;
  return kForEachCore * static_cast<std::uint64_t>(std::max(1, cores));
}

}  // namespace daybreak::jobs
