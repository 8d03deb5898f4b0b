#include "input_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "error.h"

namespace daybreak {

namespace {

std::string inWords(std::int64_t bytes) {
  if (bytes >= std::int64_t{1} << 30) return std::to_string(bytes >> 30) + " GB";
  if (bytes >= std::int64_t{1} << 20) return std::to_string(bytes >> 20) + " MB";
  return std::to_string(bytes) + " bytes";
}

/// Why it is no file to read; empty: it is one.
std::string whyUnfit(const struct stat& status, std::int64_t maxBytes) {
  if (S_ISDIR(status.st_mode)) return "it is a folder";
  if (!S_ISREG(status.st_mode)) return "it is no ordinary file";
  if (status.st_size == 0) return "it is empty";
  if (status.st_size > maxBytes) return "it is larger than " + inWords(maxBytes);
  return {};
}

}  // namespace

InputFile::InputFile(std::filesystem::path path, std::string failed, std::int64_t maxBytes)
    : path_(std::move(path)), failed_(std::move(failed)) {
  // O_NONBLOCK: a named pipe must not make the program wait for a writer.
  descriptor_ = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor_ < 0) fail(errno);
  struct stat status {};
  const int problem = ::fstat(descriptor_, &status) != 0 ? errno : 0;
  const auto unfit = problem == 0 ? whyUnfit(status, maxBytes) : std::string();
  if (problem != 0 || !unfit.empty()) {
    ::close(descriptor_);
    if (problem != 0) fail(problem);
    throw Error(path_, failed_, unfit);
  }
  size_ = status.st_size;
}

InputFile::~InputFile() { ::close(descriptor_); }

void InputFile::fail(int errorNumber) const {
  if (errorNumber == ENOENT || errorNumber == ENOTDIR) throw Error(path_, failed_, "it does not exist");
  if (errorNumber == EACCES || errorNumber == EPERM)
    throw Error(path_, failed_, "you have no permission to read it", "Change its permissions or copy it elsewhere.");
  throw Error(path_, failed_, std::generic_category().message(errorNumber));
}

std::size_t InputFile::read(std::span<std::byte> to) {
  std::size_t filled = 0;
  while (filled < to.size()) {
    const auto got = ::read(descriptor_, to.data() + filled, to.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(errno);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  return filled;
}

std::string readTextFile(const std::filesystem::path& path, std::size_t maxBytes) {
  InputFile file(path, "could not be read", static_cast<std::int64_t>(maxBytes));
  std::string text(static_cast<std::size_t>(file.size()), '\0');
  text.resize(file.read(std::as_writable_bytes(std::span(text.data(), text.size()))));
  return text;
}

}  // namespace daybreak
