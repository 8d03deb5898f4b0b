#include "atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

namespace daybreak {

namespace fs = std::filesystem;

namespace {

/// The mode a plain open() would have given: mkstemp makes files private, which a photo need not be.
mode_t ordinaryMode() {
  static const mode_t mask = [] {
    const mode_t current = ::umask(0);
    ::umask(current);
    return current;
  }();
  return 0666 & ~mask;
}

/// Without throwing where the folder itself may not be looked into: creating the file then says so.
bool isTaken(const fs::path& path) {
  std::error_code unknown;
  return fs::exists(fs::symlink_status(path, unknown));
}

bool isFolder(const fs::path& path) {
  std::error_code unknown;
  return fs::is_directory(path, unknown);
}

void syncFolder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;  // some network file systems refuse; the rename itself has succeeded
  ::fsync(descriptor);
  ::close(descriptor);
}

}  // namespace

AtomicFile::AtomicFile(fs::path finalPath, WhenTaken whenTaken) : final_(std::move(finalPath)), whenTaken_(whenTaken) {
  if (whenTaken_ == WhenTaken::Refuse && isTaken(final_))
    throw Error(final_, "was not written", "a file of that name exists", "Choose another name or allow overwriting.");
  if (isFolder(final_)) throw Error(final_, "was not written", "a folder of that name exists", "Choose another name.");
  auto folder = final_.parent_path();
  if (folder.empty()) folder = ".";
  const auto pattern = (folder / ("." + final_.filename().string().substr(0, 180) + ".part-XXXXXX")).string();
  std::vector<char> name(pattern.begin(), pattern.end());
  name.push_back('\0');
  descriptor_ = ::mkostemp(name.data(), O_CLOEXEC);
  if (descriptor_ < 0) fail(errno);
  temporary_ = name.data();
  ::fchmod(descriptor_, ordinaryMode());
}

AtomicFile::~AtomicFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!committed_) ::unlink(temporary_.c_str());
}

void AtomicFile::fail(int errorNumber) const {
  std::string why = std::generic_category().message(errorNumber);
  std::string advice;
  if (errorNumber == ENOSPC || errorNumber == EDQUOT)
    throw DiskFull(final_, "was not written", "the disk is full", "Free some space or choose another folder.");
  if (errorNumber == EFBIG) {
    why = "it is larger than files may be here";
    advice = "Choose another folder or a smaller size.";
  } else if (errorNumber == ENAMETOOLONG) {
    why = "its name is too long";
    advice = "Choose a shorter name.";
  } else if (errorNumber == EACCES || errorNumber == EROFS || errorNumber == EPERM) {
    why = "the folder may not be written to";
    advice = "Choose another folder.";
  } else if (errorNumber == ENOENT || errorNumber == ENOTDIR) {
    why = "its folder does not exist";
    advice = "Create it or choose another folder.";
  } else if (errorNumber == EEXIST) {
    why = "a file of that name exists";
    advice = "Choose another name or allow overwriting.";
  }
  throw Error(final_, "was not written", why, advice);
}

void AtomicFile::write(std::span<const std::byte> bytes) { writeAt(size_, bytes); }

void AtomicFile::writeAt(std::uint64_t offset, std::span<const std::byte> bytes) {
  while (!bytes.empty()) {
    const auto written = ::pwrite(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(errno);
    offset += static_cast<std::uint64_t>(written);
    size_ = std::max(size_, offset);
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
}

std::size_t AtomicFile::readAt(std::uint64_t offset, std::span<std::byte> to) const {
  std::size_t filled = 0;
  while (filled < to.size()) {
    const auto got = ::pread(descriptor_, to.data() + filled, to.size() - filled, static_cast<off_t>(offset + filled));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(errno);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  return filled;
}

void AtomicFile::resize(std::uint64_t size) {
  if (::ftruncate(descriptor_, static_cast<off_t>(size)) != 0) fail(errno);
  size_ = size;
}

void AtomicFile::write(std::string_view text) { write(std::as_bytes(std::span(text.data(), text.size()))); }

void AtomicFile::takeFinalName() {
  if (whenTaken_ == WhenTaken::Refuse) {
    if (::renameat2(AT_FDCWD, temporary_.c_str(), AT_FDCWD, final_.c_str(), RENAME_NOREPLACE) == 0) return;
    if (errno != EINVAL && errno != ENOSYS) fail(errno);
    // Network file systems often know no such rename, but refuse a second name that is taken.
    if (::link(temporary_.c_str(), final_.c_str()) == 0) {
      ::unlink(temporary_.c_str());
      return;
    }
    if (isTaken(final_)) fail(EEXIST);  // neither is known here: the check leaves a small gap
  }
  if (::rename(temporary_.c_str(), final_.c_str()) != 0) fail(errno);
}

void AtomicFile::sync() const {
  if (::fsync(descriptor_) != 0) fail(errno);
}

void AtomicFile::commit() {
  sync();
  if (::close(std::exchange(descriptor_, -1)) != 0) fail(errno);
  takeFinalName();
  committed_ = true;
  syncFolder(final_.parent_path().empty() ? fs::path(".") : final_.parent_path());
}

void checkWritable(const fs::path& path, WhenTaken whenTaken) { const AtomicFile probe(path, whenTaken); }

void writeTextFile(const fs::path& path, std::string_view text) {
  AtomicFile file(path);
  file.write(text);
  file.commit();
}

}  // namespace daybreak
