#pragma once
/// libtiff writing into an AtomicFile, silent, so that the person is told why the disk takes no more.
#include <cstdint>
#include <exception>

#include "atomic_file.h"
#include "media/tiff_memory.h"

namespace daybreak::media {

class TiffOutput {
 public:
  /// @param large offsets of 64 bits, for files that may grow beyond 4 GB (BigTIFF)
  TiffOutput(AtomicFile& file, bool large);
  TiffOutput(const TiffOutput&) = delete;
  TiffOutput& operator=(const TiffOutput&) = delete;

  /// To describe the picture with TIFFSetField.
  TIFF* tiff() const { return tiff_.get(); }
  /// Rows from the top, packed as described; they may be changed. Throws EncodeFailure or Error.
  void writeRow(void* row, int y);
  void finish();

 private:
  void require(bool succeeded) const;
  static tmsize_t readProc(thandle_t self, void* to, tmsize_t wanted);
  static tmsize_t writeProc(thandle_t self, void* from, tmsize_t length);
  static toff_t seekProc(thandle_t self, toff_t offset, int from);
  static toff_t sizeProc(thandle_t self);

  AtomicFile& file_;
  std::uint64_t position_ = 0;
  std::exception_ptr failure_;
  TiffHandle tiff_;  // last: closing it writes
};

}  // namespace daybreak::media
