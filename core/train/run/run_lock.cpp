#include "train/run/run_lock.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "error.h"

namespace daybreak::train {

namespace {

struct flock wholeFile() {
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  return lock;
}

}  // namespace

RunLock::RunLock(const std::filesystem::path& file) : descriptor_(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)) {
  const auto folder = file.parent_path();
  if (descriptor_ < 0) throw Error(folder, "cannot be trained in", std::strerror(errno));
  auto lock = wholeFile();
  if (::fcntl(descriptor_, F_OFD_SETLK, &lock) == 0) return;
  const int problem = errno;
  ::close(descriptor_);
  if (problem == EAGAIN || problem == EACCES) throw Error(folder, "is being trained in already", "another process works on it");
  throw Error(folder, "cannot be trained in", std::strerror(problem));
}

RunLock::~RunLock() { ::close(descriptor_); }

bool RunLock::isHeld(const std::filesystem::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CLOEXEC);
  if (descriptor < 0) return false;
  auto lock = wholeFile();  // asking does not take the lock: one that starts meanwhile is not turned away
  const bool held = ::fcntl(descriptor, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
  ::close(descriptor);
  return held;
}

}  // namespace daybreak::train
