#pragma once
/// libtiff on memory instead of files, silent, and with a bound on what one file may make it allocate.
#include <tiffio.h>

#include <cstdint>
#include <memory>
#include <span>

namespace daybreak::media {

struct CloseTiff {
  void operator()(TIFF* tiff) const { TIFFClose(tiff); }
};
using TiffHandle = std::unique_ptr<TIFF, CloseTiff>;

/// What libtiff reads and writes through.
struct TiffProcedures {
  TIFFReadWriteProc read;
  TIFFReadWriteProc write;
  TIFFSeekProc seek;
  TIFFSizeProc size;
};

/// Null if there is no TIFF, or no memory. Nothing is ever printed.
TiffHandle openQuietly(const char* mode, thandle_t self, const TiffProcedures& procedures);

/// The file libtiff reads from; must outlive the handle.
class TiffMemory {
 public:
  explicit TiffMemory(std::span<const std::uint8_t> file) : file_(file) {}
  TiffMemory(const TiffMemory&) = delete;
  TiffMemory& operator=(const TiffMemory&) = delete;

  /// Null if libtiff finds no directory in it.
  TiffHandle open();

 private:
  static tmsize_t readProc(thandle_t self, void* to, tmsize_t wanted);
  static toff_t seekProc(thandle_t self, toff_t offset, int from);
  static toff_t sizeProc(thandle_t self);

  std::span<const std::uint8_t> file_;
  std::uint64_t position_ = 0;
};

}  // namespace daybreak::media
