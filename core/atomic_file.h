#pragma once
/// Files appear whole or not at all: written beside their final name, synced, then renamed.
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>

#include "error.h"

namespace daybreak {

/// What happens when the final name is taken at the moment of commit().
enum class WhenTaken { Refuse, Replace };

/// There is no room left where a file was to be written.
class DiskFull : public Error {
 public:
  using Error::Error;
};

/// A file being written under a temporary name in the same folder. Without commit() it disappears with this object.
class AtomicFile {
 public:
  /// Creates the temporary file; throws Error if the folder is missing, read-only or full.
  explicit AtomicFile(std::filesystem::path finalPath, WhenTaken whenTaken = WhenTaken::Replace);
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  /// The temporary file, for libraries that write to a path themselves.
  const std::filesystem::path& temporaryPath() const { return temporary_; }

  /// Appends bytes; throws Error naming the final file when the disk is full or the write fails.
  void write(std::span<const std::byte> bytes);
  void write(std::string_view text);

  /// For writers that jump about in the file. Throws as write().
  void writeAt(std::uint64_t offset, std::span<const std::byte> bytes);
  /// Fills `to` with what was written from offset on and returns how many bytes there were. Throws Error.
  std::size_t readAt(std::uint64_t offset, std::span<std::byte> to) const;
  /// Bytes so far.
  std::uint64_t size() const { return size_; }
  /// Cuts off what lies beyond, or appends zeros. Throws Error.
  void resize(std::uint64_t size);

  /// Everything written so far is on the disk, and the file's time stamp is final. Throws Error.
  void sync() const;

  /// Syncs and gives the file its final name. Throws Error; with WhenTaken::Refuse also if the name is taken,
  /// decided by the file system itself, so that two writers never overwrite one another.
  void commit();

 private:
  [[noreturn]] void fail(int errorNumber) const;
  void takeFinalName();

  std::filesystem::path final_;
  std::filesystem::path temporary_;
  WhenTaken whenTaken_;
  int descriptor_ = -1;
  std::uint64_t size_ = 0;
  bool committed_ = false;
};

/// Throws the Error that writing to this path would end in as far as it can be told now: the name is taken, the folder is
/// missing or read-only … To be asked before long work.
void checkWritable(const std::filesystem::path& path, WhenTaken whenTaken);

/// Writes a small text file whole or not at all.
void writeTextFile(const std::filesystem::path& path, std::string_view text);

}  // namespace daybreak
