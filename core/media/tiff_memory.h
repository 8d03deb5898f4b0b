#pragma once
/// libtiff on memory instead of files, silent, and with a bound on what one file may make it allocate.
#include <tiffio.h>

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace daybreak::media {

struct CloseTiff {
  void operator()(TIFF* tiff) const { TIFFClose(tiff); }
};
using TiffHandle = std::unique_ptr<TIFF, CloseTiff>;

/// The file libtiff reads from or writes to; must outlive the handle.
class TiffMemory {
 public:
  /// For writing.
  TiffMemory() = default;
  /// For reading.
  explicit TiffMemory(std::span<const std::uint8_t> file) : readable_(file) {}
  TiffMemory(const TiffMemory&) = delete;
  TiffMemory& operator=(const TiffMemory&) = delete;

  /// Null if libtiff finds no directory in it.
  TiffHandle openForReading();
  /// Throws EncodeFailure if there is no memory.
  TiffHandle openForWriting();
  /// What was written; throws EncodeFailure if memory ran out meanwhile.
  std::vector<std::uint8_t> takeWritten();

 private:
  TiffHandle open(const char* mode);
  static tmsize_t readProc(thandle_t self, void* to, tmsize_t wanted);
  static tmsize_t writeProc(thandle_t self, void* from, tmsize_t length);
  static toff_t seekProc(thandle_t self, toff_t offset, int from);
  static toff_t sizeProc(thandle_t self);

  std::span<const std::uint8_t> readable_;
  std::vector<std::uint8_t> written_;
  std::uint64_t position_ = 0;
  bool writing_ = false;
  bool outOfMemory_ = false;
};

}  // namespace daybreak::media
