#include "media/image.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "error.h"

namespace daybreak::media {

namespace {

constexpr std::size_t kHugePage = std::size_t{2} << 20;

/// Zeros that cost nothing until they are touched: calloc hands out fresh pages for anything large. Pages of 2 MB spare
/// tens of thousands of page faults per photo. Null if there is no memory.
std::shared_ptr<float[]> zeros(std::size_t count) {
  auto* const memory = static_cast<float*>(std::calloc(count, sizeof(float)));
  if (!memory) return nullptr;
  const auto start = (reinterpret_cast<std::uintptr_t>(memory) + kHugePage - 1) / kHugePage * kHugePage;
  const auto end = (reinterpret_cast<std::uintptr_t>(memory) + count * sizeof(float)) / kHugePage * kHugePage;
  if (start < end) ::madvise(reinterpret_cast<void*>(start), end - start, MADV_HUGEPAGE);  // only advice: may fail
  return {memory, [](float* values) { std::free(values); }};
}

}  // namespace

Image::Image(int width, int height, bool alpha) : width_(width), height_(height), alpha_(alpha) {
  if (width <= 0 || height <= 0) throw Error("A picture needs at least one pixel.");
  values_ = zeros(valueCount());
  if (!values_)
    throw Error("There is not enough memory for a picture of " + std::to_string(width) + " × " + std::to_string(height) +
                " pixels.");
}

std::span<const float> Image::plane(int channel) const {
  return {values_.get() + static_cast<std::size_t>(channel) * pixels(), pixels()};
}

std::span<float> Image::mutablePlane(int channel) {
  if (values_.use_count() > 1) {
    auto own = zeros(valueCount());
    if (!own) throw Error("There is not enough memory for a copy of the picture.");
    std::copy_n(values_.get(), valueCount(), own.get());
    values_ = std::move(own);
  }
  return {values_.get() + static_cast<std::size_t>(channel) * pixels(), pixels()};
}

std::span<const float> Image::row(int channel, int y) const {
  return plane(channel).subspan(static_cast<std::size_t>(y) * static_cast<std::size_t>(width_),
                                static_cast<std::size_t>(width_));
}

const SourceInfo& Image::info() const {
  static const SourceInfo kDrawn;
  return info_ ? *info_ : kDrawn;
}

void Image::setInfo(SourceInfo info) { info_ = std::make_shared<const SourceInfo>(std::move(info)); }

}  // namespace daybreak::media
