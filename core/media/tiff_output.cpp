#include "media/tiff_output.h"

#include <cstdio>
#include <span>

#include "media/encoder.h"

namespace daybreak::media {

TiffOutput::TiffOutput(AtomicFile& file, bool large) : file_(file) {
  tiff_ = openQuietly(large ? "w8" : "w", this, {readProc, writeProc, seekProc, sizeProc});
  if (!tiff_) throw EncodeFailure("there is not enough memory");
}

void TiffOutput::require(bool succeeded) const {
  if (failure_) std::rethrow_exception(failure_);
  if (!succeeded) throw EncodeFailure("it could not be encoded as TIFF");
}

void TiffOutput::writeRow(void* row, int y) {
  require(TIFFWriteScanline(tiff_.get(), row, static_cast<std::uint32_t>(y), 0) == 1);
}

void TiffOutput::finish() {
  const bool flushed = TIFFFlush(tiff_.get()) == 1;
  tiff_.reset();
  require(flushed);
}

tmsize_t TiffOutput::readProc(thandle_t self, void* to, tmsize_t wanted) {
  auto& output = *static_cast<TiffOutput*>(self);
  try {
    const auto length = output.file_.readAt(output.position_, {static_cast<std::byte*>(to), static_cast<std::size_t>(wanted)});
    output.position_ += length;
    return static_cast<tmsize_t>(length);
  } catch (...) {  // carried past libtiff, which is C
    output.failure_ = std::current_exception();
    return 0;
  }
}

tmsize_t TiffOutput::writeProc(thandle_t self, void* from, tmsize_t length) {
  auto& output = *static_cast<TiffOutput*>(self);
  try {
    output.file_.writeAt(output.position_, {static_cast<const std::byte*>(from), static_cast<std::size_t>(length)});
  } catch (...) {  // carried past libtiff, which is C
    if (!output.failure_) output.failure_ = std::current_exception();
    return 0;
  }
  output.position_ += static_cast<std::uint64_t>(length);
  return length;
}

toff_t TiffOutput::seekProc(thandle_t self, toff_t offset, int from) {
  auto& output = *static_cast<TiffOutput*>(self);
  if (from == SEEK_SET) output.position_ = offset;
  if (from == SEEK_CUR) output.position_ += offset;
  if (from == SEEK_END) output.position_ = output.file_.size() + offset;
  return output.position_;
}

toff_t TiffOutput::sizeProc(thandle_t self) { return static_cast<TiffOutput*>(self)->file_.size(); }

}  // namespace daybreak::media
