#include "media/tiff_memory.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <new>

#include "media/encoder.h"

namespace daybreak::media {

namespace {

/// The largest honest single allocation is a compressed strip that holds a whole 16-bit picture.
constexpr tmsize_t kMaxAllocation = tmsize_t{512} << 20;

int ignore(TIFF*, void*, const char*, const char*, va_list) { return 1; }

struct FreeOptions {
  void operator()(TIFFOpenOptions* options) const { TIFFOpenOptionsFree(options); }
};

}  // namespace

TiffHandle TiffMemory::open(const char* mode) {
  const std::unique_ptr<TIFFOpenOptions, FreeOptions> options(TIFFOpenOptionsAlloc());
  if (!options) return nullptr;
  TIFFOpenOptionsSetMaxSingleMemAlloc(options.get(), kMaxAllocation);
  TIFFOpenOptionsSetErrorHandlerExtR(options.get(), ignore, nullptr);
  TIFFOpenOptionsSetWarningHandlerExtR(options.get(), ignore, nullptr);
  return TiffHandle(TIFFClientOpenExt(
      "memory", mode, this, readProc, writeProc, seekProc, [](thandle_t) { return 0; }, sizeProc,
      [](thandle_t, void**, toff_t*) { return 0; }, [](thandle_t, void*, toff_t) {}, options.get()));
}

TiffHandle TiffMemory::openForReading() { return open("rm"); }

TiffHandle TiffMemory::openForWriting() {
  writing_ = true;
  auto tiff = open("w");
  if (!tiff) throw EncodeFailure("there is not enough memory");
  return tiff;
}

std::vector<std::uint8_t> TiffMemory::takeWritten() {
  if (outOfMemory_) throw EncodeFailure("there is not enough memory");
  return std::move(written_);
}

tmsize_t TiffMemory::readProc(thandle_t self, void* to, tmsize_t wanted) {
  auto* const memory = static_cast<TiffMemory*>(self);
  const auto file = memory->writing_ ? std::span<const std::uint8_t>(memory->written_) : memory->readable_;
  if (memory->position_ >= file.size() || wanted <= 0) return 0;
  const auto length = std::min<std::uint64_t>(static_cast<std::uint64_t>(wanted), file.size() - memory->position_);
  std::memcpy(to, file.data() + memory->position_, length);
  memory->position_ += length;
  return static_cast<tmsize_t>(length);
}

tmsize_t TiffMemory::writeProc(thandle_t self, void* from, tmsize_t length) {
  auto* const memory = static_cast<TiffMemory*>(self);
  if (!memory->writing_ || length <= 0) return 0;
  try {
    const auto end = memory->position_ + static_cast<std::uint64_t>(length);
    if (memory->written_.size() < end) memory->written_.resize(end);
  } catch (const std::bad_alloc&) {
    memory->outOfMemory_ = true;  // no exception may pass through libtiff
    return 0;
  }
  std::memcpy(memory->written_.data() + memory->position_, from, static_cast<std::size_t>(length));
  memory->position_ += static_cast<std::uint64_t>(length);
  return length;
}

toff_t TiffMemory::seekProc(thandle_t self, toff_t offset, int from) {
  auto* const memory = static_cast<TiffMemory*>(self);
  if (from == SEEK_SET) memory->position_ = offset;
  if (from == SEEK_CUR) memory->position_ += offset;
  if (from == SEEK_END) memory->position_ = sizeProc(self) + offset;
  return memory->position_;
}

toff_t TiffMemory::sizeProc(thandle_t self) {
  const auto* const memory = static_cast<const TiffMemory*>(self);
  return memory->writing_ ? memory->written_.size() : memory->readable_.size();
}

}  // namespace daybreak::media
