#include "models/file_bytes.h"

#include <algorithm>

#include "error.h"
#include "input_file.h"

namespace daybreak::models {

namespace {

constexpr auto kFailed = "could not be loaded";

}  // namespace

void refuseModel(const std::filesystem::path& path, const std::string& why, const std::string& advice) {
  throw Error(path, kFailed, why, advice);
}

std::int64_t modelFileSize(const std::filesystem::path& path) { return InputFile(path, kFailed, kMaxModelBytes).size(); }

std::vector<std::byte> readFileStart(const std::filesystem::path& path, std::int64_t most) {
  InputFile file(path, kFailed, kMaxModelBytes);
  std::vector<std::byte> bytes(static_cast<std::size_t>(std::min(file.size(), most)));
  if (file.read(bytes) != bytes.size()) refuseModel(path, "it ended early while it was read", "Copy it again.");
  return bytes;
}

std::vector<std::byte> readFileBytes(const std::filesystem::path& path) { return readFileStart(path, kMaxModelBytes); }

std::string printable(std::string_view text) {
  constexpr std::size_t kLongest = 80;
  std::string shown(text.substr(0, kLongest));
  const auto unfit = [](char c) { return static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) >= 0x7F; };
  std::replace_if(shown.begin(), shown.end(), unfit, '?');
  return text.size() > kLongest ? shown + "..." : shown;
}

}  // namespace daybreak::models
