#include "media/file_bytes.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <new>
#include <system_error>

#include "error.h"

namespace daybreak::media {

namespace {

constexpr std::int64_t kMaxBytes = std::int64_t{4} << 30;
constexpr const char* kFailed = "could not be read";

[[noreturn]] void failOpening(const std::filesystem::path& path, int errorNumber) {
  if (errorNumber == ENOENT || errorNumber == ENOTDIR) throw Error(path, kFailed, "there is no such file");
  if (errorNumber == EACCES || errorNumber == EPERM)
    throw Error(path, kFailed, "you have no permission to read it", "Change its permissions or copy it elsewhere.");
  throw Error(path, kFailed, std::generic_category().message(errorNumber));
}

class Descriptor {
 public:
  explicit Descriptor(const std::filesystem::path& path)
      // O_NONBLOCK: a named pipe must not make the program wait for a writer.
      : number_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {
    if (number_ < 0) failOpening(path, errno);
  }
  ~Descriptor() { ::close(number_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

}  // namespace

std::vector<std::uint8_t> readPhotoFile(const std::filesystem::path& path) {
  const Descriptor file(path);
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) failOpening(path, errno);
  if (S_ISDIR(status.st_mode)) throw Error(path, kFailed, "it is a folder");
  if (!S_ISREG(status.st_mode)) throw Error(path, kFailed, "it is no ordinary file");
  if (status.st_size == 0) throw Error(path, kFailed, "the file is empty");
  if (status.st_size > kMaxBytes) throw Error(path, kFailed, "it is larger than 4 GB");
  std::vector<std::uint8_t> bytes;
  try {
    bytes.resize(static_cast<std::size_t>(status.st_size));
  } catch (const std::bad_alloc&) {
    throw Error(path, kFailed, "there is not enough memory for it");
  }
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const auto got = ::read(file.number(), bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) failOpening(path, errno);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  bytes.resize(filled);  // the file may have shrunk meanwhile: the decoder says that it ends early
  return bytes;
}

}  // namespace daybreak::media
