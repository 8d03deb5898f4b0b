#pragma once
/// Held by the process that trains in a run folder, so that no second one does and everyone can see that it lives.
#include <filesystem>

namespace daybreak::train {

class RunLock {
 public:
  /// Throws Error if another process holds it or the folder cannot be written.
  explicit RunLock(const std::filesystem::path& file);
  ~RunLock();
  RunLock(const RunLock&) = delete;
  RunLock& operator=(const RunLock&) = delete;

  /// Whether a process on this machine holds it.
  static bool isHeld(const std::filesystem::path& file);

 private:
  int descriptor_ = -1;
};

}  // namespace daybreak::train
