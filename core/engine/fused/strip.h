#pragma once
/// One strip of a picture on its way through the network: where it lies, the memory it needs, what comes out.
#include <array>
#include <cstddef>
#include <functional>
#include <memory>

#include "engine/fused/net_graph.h"
#include "media/image.h"

namespace daybreak::engine::fused {

/// Columns x0 … x1 of rows y0 … y1 of the picture.
struct Strip {
  int x0, x1, y0, y1;
};

/// The network's factors for `count` pixels from (x, y) on, while they are hot in the cache: red, green, blue of each of the
/// maps in turn, `perChannel` floats apart.
struct FactorRun {
  int x, y, count, channels;
  const float* factors;
  std::ptrdiff_t perChannel;
  const float* channel(int c) const { return factors + c * perChannel; }
};

/// Pixels whose depthwise results wait in the first-level cache for the 1×1 convolution; runs are rounded up to twelve.
constexpr int kBlock = 24;
constexpr int kRounding = 12;
/// Columns kept to the left of a strip: the halo of the whole network, and one; to the right also the rounding of a run.
constexpr int kLeft = 8;
constexpr int kRight = 8 + kRounding;

constexpr int roundedUp(int count, int to) { return (count + to - 1) / to * to; }

/// The rows a strip keeps, in one aligned piece of memory that several strips use in turn.
class StripMemory {
 public:
  /// For strips of up to `width` columns. Throws std::bad_alloc.
  StripMemory(const NetGraph& graph, int width);

  /// All rows zero, constant buffers filled where the picture is: what a strip starts from.
  void prepare(const NetGraph& graph, const Strip& strip, int pictureWidth);

  int columns() const { return columns_; }
  /// Channels-last row of x1 … x6, of plain layers also of the map: columns × kMaxChannels values.
  float* row(int buffer, int y) {
    return values_.get() + offsets_[static_cast<std::size_t>(buffer)] +
           static_cast<std::ptrdiff_t>(y & (rings_[static_cast<std::size_t>(buffer)] - 1)) * columns_ * kMaxChannels;
  }
  /// Planar row of the picture.
  float* pictureRow(int channel, int y) {
    return values_.get() + pictureOffset_ +
           (static_cast<std::ptrdiff_t>(channel) * kPictureRows + (y & (kPictureRows - 1))) * columns_;
  }
  const float* zeros() const { return values_.get() + zeroOffset_; }
  float* block() { return values_.get() + blockOffset_; }
  float* mapRow(int channel) { return values_.get() + mapOffset_ + static_cast<std::ptrdiff_t>(channel) * columns_; }

  /// Tests let allocations of more bytes than this fail.
  static std::size_t largestAllocation;

 private:
  static constexpr int kPictureRows = 4;
  int columns_;
  std::array<std::ptrdiff_t, kBuffers> offsets_{};
  std::array<int, kBuffers> rings_{};
  std::ptrdiff_t pictureOffset_ = 0, zeroOffset_ = 0, blockOffset_ = 0, mapOffset_ = 0, size_ = 0;
  std::unique_ptr<float[], void (*)(float*)> values_;
};

/// Streams a strip through all layers with the best kernels this processor has.
void runStrip(const NetGraph& graph, const media::Image& picture, const Strip& strip, StripMemory& memory,
              const std::function<void(const FactorRun&)>& sink);

/// Float values x0 … x1 of a picture's row in [0,1].
void readPart(const media::Image& picture, int channel, int y, int x0, int x1, float* out);

}  // namespace daybreak::engine::fused
