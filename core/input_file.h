#pragma once
/// Files read whole: opened read-only, with a plain sentence for everything that can go wrong.
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

namespace daybreak {

/// An ordinary file, open for reading.
class InputFile {
 public:
  /// Throws Error "NAME failed: why." if the file is missing, empty, a folder, a device or a pipe, may not be read, or is
  /// larger than maxBytes.
  /// @param failed what did not work, for the sentence: "could not be read"
  InputFile(std::filesystem::path path, std::string failed, std::int64_t maxBytes);
  ~InputFile();
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;

  /// Bytes when it was opened, 1…maxBytes.
  std::int64_t size() const { return size_; }

  /// Fills `to` with the next bytes and returns how many there were: fewer if the file ends. Throws Error.
  std::size_t read(std::span<std::byte> to);

 private:
  [[noreturn]] void fail(int errorNumber) const;

  std::filesystem::path path_;
  std::string failed_;
  int descriptor_ = -1;
  std::int64_t size_ = 0;
};

/// Reads a small text file. Throws Error as InputFile does.
std::string readTextFile(const std::filesystem::path& path, std::size_t maxBytes = 1 << 20);

}  // namespace daybreak
