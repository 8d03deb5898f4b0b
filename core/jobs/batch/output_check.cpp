#include "jobs/batch/output_check.h"

#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "atomic_file.h"
#include "error.h"
#include "name_ending.h"

namespace daybreak::jobs {

namespace fs = std::filesystem;

namespace {

std::string megabytes(std::uint64_t bytes) { return std::to_string(bytes / 1'000'000) + " MB"; }

}  // namespace

OutputCheck::OutputCheck(fs::path folder, fs::path journal, std::uint64_t keepFree)
    : folder_(std::move(folder)), journal_(std::move(journal)), keepFree_(keepFree), identity_(FileStamp::of(folder_)) {}

std::string OutputCheck::problem(std::uint64_t bytes) const {
  constexpr auto kFailed = "cannot be written to";
  const auto now = FileStamp::of(folder_);
  if (!now.exists()) return Error(folder_, kFailed, "the folder is gone", "Bring it back or cancel.").what();
  // An empty folder takes the place of a disk that was removed: what is written there is not where it is looked for.
  if (now.device != identity_.device && !FileStamp::of(journal_).exists())
    return Error(folder_, kFailed, "its disk is gone", "Bring it back or cancel.").what();
  if (::access(folder_.c_str(), W_OK | X_OK) != 0)
    return Error(folder_, kFailed, std::strerror(errno), "Allow it or cancel.").what();
  struct statvfs space {};
  if (::statvfs(folder_.c_str(), &space) != 0) return {};  // then the write itself tells
  const auto free = static_cast<std::uint64_t>(space.f_bavail) * space.f_frsize;
  if (free < bytes + keepFree_)
    return Error(folder_, kFailed, "the disk is full: " + megabytes(free) + " are free", "Free some space or cancel.").what();
  return {};
}

std::string OutputCheck::problemWhenTried(std::uint64_t bytes) const {
  if (auto known = problem(bytes); !known.empty()) return known;
  try {
    const AtomicFile probe(folder_ / "daybreak-space");
    const int descriptor = ::open(probe.temporaryPath().c_str(), O_WRONLY | O_CLOEXEC);
    const int failed = descriptor < 0 ? errno : ::posix_fallocate(descriptor, 0, static_cast<off_t>(bytes));
    if (descriptor >= 0) ::close(descriptor);
    if (failed == ENOSPC || failed == EDQUOT)
      return Error(folder_, "cannot be written to", "the disk is full", "Free some space or cancel.").what();
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

std::uint64_t expectedBytes(int width, int height, const fs::path& output) {
  const auto ending = lowerCaseEnding(output);
  const bool packed = ending != ".png" && ending != ".tif" && ending != ".tiff";
  const auto pixels = static_cast<std::uint64_t>(width) * static_cast<std::uint64_t>(height);
  return (packed ? pixels : pixels * 4) + 65'536;
}

}  // namespace daybreak::jobs
