#include "models/file_bytes.h"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>

#include "error.h"

namespace daybreak::models {

namespace fs = std::filesystem;

void refuseModel(const fs::path& path, const std::string& why, const std::string& advice) {
  throw Error(path, "could not be loaded", why, advice);
}

std::int64_t modelFileSize(const fs::path& path) {
  std::error_code problem;
  const auto status = fs::status(path, problem);
  if (!fs::exists(status)) {
    const bool forbidden = problem == std::errc::permission_denied;
    refuseModel(path, forbidden ? "it may not be opened" : "it does not exist");
  }
  if (fs::is_directory(status)) refuseModel(path, "it is a folder", "Choose a model file.");
  if (!fs::is_regular_file(status)) refuseModel(path, "it is not an ordinary file");
  const auto size = fs::file_size(path, problem);
  if (problem) refuseModel(path, problem.message());
  if (size == 0) refuseModel(path, "it is empty");
  if (size > static_cast<std::uintmax_t>(kMaxModelBytes))
    refuseModel(path, "it is over 1 GB, larger than any model Daybreak knows");
  return static_cast<std::int64_t>(size);
}

std::vector<std::byte> readFileStart(const fs::path& path, std::int64_t most) {
  const auto size = std::min(modelFileSize(path), most);
  std::ifstream stream(path, std::ios::binary);
  if (!stream) refuseModel(path, errno == EACCES ? "it may not be opened" : "it could not be opened");
  std::vector<std::byte> bytes(static_cast<std::size_t>(size));
  stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  if (stream.gcount() != static_cast<std::streamsize>(bytes.size())) refuseModel(path, "reading it failed", "Copy it again.");
  return bytes;
}

std::vector<std::byte> readFileBytes(const fs::path& path) { return readFileStart(path, kMaxModelBytes); }

std::string printable(std::string_view text) {
  constexpr std::size_t kLongest = 80;
  std::string shown(text.substr(0, kLongest));
  const auto unfit = [](char c) { return static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) >= 0x7F; };
  std::replace_if(shown.begin(), shown.end(), unfit, '?');
  return text.size() > kLongest ? shown + "..." : shown;
}

}  // namespace daybreak::models
