#include "media/tiff_memory.h"

#include <algorithm>
#include <cstdio>
#include <cstring>

namespace daybreak::media {

namespace {

/// The largest honest single allocation is a compressed strip that holds a whole 16-bit picture.
constexpr tmsize_t kMaxAllocation = tmsize_t{512} << 20;

int ignore(TIFF*, void*, const char*, const char*, va_list) { return 1; }

struct FreeOptions {
  void operator()(TIFFOpenOptions* options) const { TIFFOpenOptionsFree(options); }
};

}  // namespace

TiffHandle openQuietly(const char* mode, thandle_t self, const TiffProcedures& procedures) {
  const std::unique_ptr<TIFFOpenOptions, FreeOptions> options(TIFFOpenOptionsAlloc());
  if (!options) return nullptr;
  TIFFOpenOptionsSetMaxSingleMemAlloc(options.get(), kMaxAllocation);
  TIFFOpenOptionsSetErrorHandlerExtR(options.get(), ignore, nullptr);
  TIFFOpenOptionsSetWarningHandlerExtR(options.get(), ignore, nullptr);
  return TiffHandle(TIFFClientOpenExt(
      "picture", mode, self, procedures.read, procedures.write, procedures.seek, [](thandle_t) { return 0; }, procedures.size,
      [](thandle_t, void**, toff_t*) { return 0; }, [](thandle_t, void*, toff_t) {}, options.get()));
}

TiffHandle TiffMemory::open() {
  return openQuietly("rm", this, {readProc, [](thandle_t, void*, tmsize_t) -> tmsize_t { return 0; }, seekProc, sizeProc});
}

tmsize_t TiffMemory::readProc(thandle_t self, void* to, tmsize_t wanted) {
  auto& memory = *static_cast<TiffMemory*>(self);
  if (memory.position_ >= memory.file_.size() || wanted <= 0) return 0;
  const auto length = std::min<std::uint64_t>(static_cast<std::uint64_t>(wanted), memory.file_.size() - memory.position_);
  std::memcpy(to, memory.file_.data() + memory.position_, length);
  memory.position_ += length;
  return static_cast<tmsize_t>(length);
}

toff_t TiffMemory::seekProc(thandle_t self, toff_t offset, int from) {
  auto& memory = *static_cast<TiffMemory*>(self);
  if (from == SEEK_SET) memory.position_ = offset;
  if (from == SEEK_CUR) memory.position_ += offset;
  if (from == SEEK_END) memory.position_ = memory.file_.size() + offset;
  return memory.position_;
}

toff_t TiffMemory::sizeProc(thandle_t self) { return static_cast<TiffMemory*>(self)->file_.size(); }

}  // namespace daybreak::media
