#include "media/file_bytes.h"

#include <new>

#include "error.h"
#include "input_file.h"

namespace daybreak::media {

std::vector<std::uint8_t> readPhotoFile(const std::filesystem::path& path) {
  constexpr std::int64_t kMaxBytes = std::int64_t{4} << 30;
  constexpr const char* kFailed = "could not be read";
  InputFile file(path, kFailed, kMaxBytes);
  std::vector<std::uint8_t> bytes;
  try {
    bytes.resize(static_cast<std::size_t>(file.size()));
  } catch (const std::bad_alloc&) {
    throw Error(path, kFailed, "there is not enough memory for it");
  }
  bytes.resize(file.read(std::as_writable_bytes(std::span(bytes))));  // if it has shrunk, the decoder says that it ends early
  return bytes;
}

}  // namespace daybreak::media
