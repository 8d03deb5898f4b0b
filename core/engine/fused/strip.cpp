#include "engine/fused/strip.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <new>

#include "media/sample_values.h"

namespace daybreak::engine::fused {

namespace {

constexpr std::size_t kCacheLine = 64;

float* allocate(std::size_t values) {
  const std::size_t bytes = (values * sizeof(float) + kCacheLine - 1) / kCacheLine * kCacheLine;
  void* const memory = bytes > StripMemory::largestAllocation ? nullptr : std::aligned_alloc(kCacheLine, bytes);
  if (memory == nullptr) throw std::bad_alloc();
  return static_cast<float*>(memory);
}

}  // namespace

std::size_t StripMemory::largestAllocation = std::numeric_limits<std::size_t>::max();

StripMemory::StripMemory(const NetGraph& graph, int width)
    : columns_(roundedUp(kLeft + width + kRight, 16)), values_(nullptr, [](float* memory) { std::free(memory); }) {
  const std::ptrdiff_t row = static_cast<std::ptrdiff_t>(columns_) * kMaxChannels;
  for (std::size_t b = 1; b < kBuffers; ++b) {
    if (b == kMap && !graph.isPlain) continue;
    offsets_[b] = size_;
    rings_[b] = graph.schedule[b].ring;
    if (graph.schedule[b].used) size_ += rings_[b] * row;
  }
  const auto take = [this](std::ptrdiff_t values) {
    const auto offset = size_;
    size_ += roundedUp(static_cast<int>(values), 16);
    return offset;
  };
  pictureOffset_ = take(std::ptrdiff_t{3} * kPictureRows * columns_);
  zeroOffset_ = take(row);
  blockOffset_ = take(std::ptrdiff_t{kBlock} * 2 * kMaxChannels);
  mapOffset_ = take(std::ptrdiff_t{graph.mapChannels} * columns_);
  values_.reset(allocate(static_cast<std::size_t>(size_)));
}

void StripMemory::prepare(const NetGraph& graph, const Strip& strip, int pictureWidth) {
  std::fill_n(values_.get(), size_, 0.0F);
  const int first = std::max(0, strip.x0 - kLeft);
  const int last = std::min(pictureWidth, strip.x1 + kLeft);
  for (int b = 1; b < kMap; ++b) {
    const auto& schedule = graph.schedule[static_cast<std::size_t>(b)];
    if (!schedule.used || !schedule.constant) continue;
    for (int x = first; x < last; ++x) {
      float* const pixel = row(b, 0) + static_cast<std::ptrdiff_t>(x - strip.x0 + kLeft) * kMaxChannels;
      std::ranges::transform(graph.layer[static_cast<std::size_t>(b)].bias, pixel, [](float v) { return std::max(0.0F, v); });
    }
  }
}

void readPart(const media::Image& picture, int channel, int y, int x0, int x1, float* out) {
  media::withSamplesOf(picture.samples(), [&](auto zero) {
    const auto row = picture.row<decltype(zero)>(channel, y);
    media::samplesAs(row.data() + x0, static_cast<std::size_t>(x1 - x0), out);
  });
}

}  // namespace daybreak::engine::fused
