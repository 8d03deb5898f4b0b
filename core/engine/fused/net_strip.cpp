// Rows stream through all seven layers; compiled once for each instruction set.
#include <algorithm>
#include <cstring>

#include "engine/fused/simd.h"
#include "engine/fused/strip.h"
//
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/fused/net_strip.cpp"
#include <hwy/foreach_target.h>
// Must follow foreach_target.h.
#include <hwy/contrib/math/math-inl.h>
#include <hwy/highway.h>

#include "engine/fused/convolution-inl.h"

HWY_BEFORE_NAMESPACE();
namespace daybreak::engine::fused::HWY_NAMESPACE {

class StripRun {
 public:
  StripRun(const NetGraph& graph, const media::Image& picture, const Strip& strip, StripMemory& memory)
      : graph_(graph), picture_(picture), strip_(strip), memory_(memory) {
    memory.prepare(graph, strip, picture.width());
    pulled_ = std::max(0, strip.y0 - graph.schedule[kPicture].halo);
  }

  void run(const std::function<void(const FactorRun&)>& sink) {
    const int last = strip_.y1 + graph_.schedule[kMap].delay;
    for (int time = firstTime(); time < last; ++time) {
      for (int i = 1; i < kMap; ++i)
        if (isDue(i, time)) hiddenRow(i, time - scheduleOf(i).delay);
      if (!isDue(kMap, time)) continue;
      const int y = time - scheduleOf(kMap).delay;
      mapRow(y);
      sink({strip_.x0, y, strip_.x1 - strip_.x0, graph_.mapChannels, memory_.mapRow(0), memory_.mapRow(1) - memory_.mapRow(0)});
    }
  }

 private:
  const RowSchedule& scheduleOf(int i) const { return graph_.schedule[static_cast<std::size_t>(i)]; }
  const Layer& layerOf(int i) const { return graph_.layer[static_cast<std::size_t>(i)]; }
  int columnOf(int x) const { return x - strip_.x0 + kLeft; }

  /// When the first row of the first layer is due.
  int firstTime() const {
    int first = strip_.y0;
    for (const auto& schedule : graph_.schedule)
      if (schedule.used) first = std::min(first, strip_.y0 - schedule.halo + schedule.delay);
    return first;
  }

  bool isDue(int i, int time) const {
    const auto& schedule = scheduleOf(i);
    if (!schedule.used || (schedule.constant && i != kMap)) return false;
    const int y = time - schedule.delay;
    return y >= std::max(0, strip_.y0 - schedule.halo) && y < std::min(picture_.height(), strip_.y1 + schedule.halo);
  }

  /// The picture's rows up to y, as floats.
  void pull(int y) {
    const int x0 = std::max(0, strip_.x0 - kLeft);
    const int x1 = std::min(picture_.width(), strip_.x1 + kLeft);
    for (; pulled_ <= std::min(picture_.height() - 1, y); ++pulled_)
      for (int c = 0; c < 3; ++c) readPart(picture_, c, pulled_, x0, x1, memory_.pictureRow(c, pulled_) + columnOf(x0));
  }

  const float* rowOrZeros(int buffer, int y) {
    return y < 0 || y >= picture_.height() ? memory_.zeros() : memory_.row(buffer, y);
  }

  const float* pictureRowOrZeros(int channel, int y) {
    return y < 0 || y >= picture_.height() ? memory_.zeros() : memory_.pictureRow(channel, y);
  }

  /// 3×3 of the planar picture; three of the block's channels.
  void pictureDepthwise(const Layer& layer, int y, int column, int count) {
    float* const block = memory_.block();
    for (int c = 0; c < 3; ++c) {
      const auto& taps = layer.source[0].depthwise;
      for (int p = 0; p < count; p += kLanes) {
        Vec sum = hn::Zero(kTag);
        for (int j = 0; j < 3; ++j) {
          const float* row = pictureRowOrZeros(c, y - 1 + j);
          for (int k = 0; k < 3; ++k)
            sum = hn::MulAdd(hn::LoadU(kTag, row + column - 1 + p + k),
                             hn::Set(kTag, taps[j * 3 + k][static_cast<std::size_t>(c)]), sum);
        }
        HWY_ALIGN float values[16];
        hn::Store(sum, kTag, values);
        for (int k = 0; k < kLanes && p + k < count; ++k) block[(p + k) * kBlockStride + c] = values[k];
      }
    }
  }

  /// The nine values around each pixel of the planar picture: a plain 3×3 convolution is a 1×1 convolution of these.
  void pictureTaps(const Layer& layer, int y, int column, int count) {
    float* value = memory_.block();
    for (int t = 0; t < kTaps; ++t) {
      for (int c = 0; c < layer.source[0].channels; ++c, ++value) {
        const float* const row = pictureRowOrZeros(c, y - 1 + t / 3) + column - 1 + t % 3;
        for (int p = 0; p < count; ++p) value[p * kBlockStride] = row[p];
      }
    }
  }

  /// What the 1×1 convolution of `count` pixels from a column on reads.
  void blockInputs(const Layer& layer, int y, int column, int count) {
    for (int s = 0; s < layer.sources; ++s) {
      const auto& source = layer.source[static_cast<std::size_t>(s)];
      if (source.buffer == kPicture) {
        graph_.isPlain ? pictureTaps(layer, y, column, count) : pictureDepthwise(layer, y, column, count);
        continue;
      }
      const std::ptrdiff_t left = static_cast<std::ptrdiff_t>(column - 1) * kMaxChannels;
      depthwise(rowOrZeros(source.buffer, y - 1) + left, rowOrZeros(source.buffer, y) + left,
                rowOrZeros(source.buffer, y + 1) + left, source, count, memory_.block() + s * kMaxChannels);
    }
  }

  template <typename Act>
  void forEachBlock(int x0, int x1, const Act& act) {
    for (int x = x0; x < x1; x += kBlock) act(x, std::min(kBlock, roundedUp(x1 - x, kRounding)));
  }

  /// One row of a plain layer that does not read the picture, row of taps by row of taps, so that its weights stay in the
  /// first-level cache.
  void plainRow(int i, int y, int x0, int x1, float* row) {
    const auto& layer = layerOf(i);
    const int count = roundedUp(x1 - x0, kRounding);
    const std::ptrdiff_t first = static_cast<std::ptrdiff_t>(columnOf(x0)) * kMaxChannels;
    Stage stage{layer.bias.data()};
    const OutputValues* weights = layer.plain.data();
    for (int s = 0; s < layer.sources; ++s) {
      const auto& source = layer.source[static_cast<std::size_t>(s)];
      for (int j = 0; j < 3; ++j, weights += 3 * source.channels) {
        stage.rectified = i != kMap && s + 1 == layer.sources && j == 2;
        addTaps(rowOrZeros(source.buffer, y - 1 + j) + first - kMaxChannels, source.channels, weights, layer.outputs, stage,
                count, row + first);
        stage.bias = nullptr;
      }
    }
  }

  /// One row of x1 … x6.
  void hiddenRow(int i, int y) {
    const auto& layer = layerOf(i);
    if (i == 1) pull(y + 1);
    const int x0 = std::max(0, strip_.x0 - scheduleOf(i).halo);
    const int x1 = std::min(picture_.width(), strip_.x1 + scheduleOf(i).halo);
    float* const row = memory_.row(i, y);
    if (graph_.isPlain && i != 1) {
      plainRow(i, y, x0, x1, row);
    } else {
      forEachBlock(x0, x1, [&](int x, int count) {
        blockInputs(layer, y, columnOf(x), count);
        pointwise(memory_.block(), layer, count, row + static_cast<std::ptrdiff_t>(columnOf(x)) * kMaxChannels);
      });
    }
    // Runs are rounded up: what lies right of the picture is zero again.
    if (x1 == picture_.width())
      std::memset(row + static_cast<std::ptrdiff_t>(columnOf(x1)) * kMaxChannels, 0, sizeof(float) * kRounding * kMaxChannels);
  }

  /// One row of the map: the last layer and tanh.
  void mapRow(int y) {
    const auto& layer = layerOf(kMap);
    if (graph_.isPlain) {
      plainMapRow(y);
    } else {
      forEachBlock(strip_.x0, strip_.x1, [&](int x, int count) {
        blockInputs(layer, y, columnOf(x), count);
        mapBlock(layer, count, x - strip_.x0);
      });
    }
    for (int c = 0; c < graph_.mapChannels; ++c) {
      float* const row = memory_.mapRow(c);
      for (int x = 0; x < strip_.x1 - strip_.x0; x += kLanes) hn::Store(hn::Tanh(kTag, hn::Load(kTag, row + x)), kTag, row + x);
    }
  }

  /// The last of the plain layers; its channels part into planar rows.
  void plainMapRow(int y) {
    const auto& layer = layerOf(kMap);
    float* const row = memory_.row(kMap, y);
    const float* pixel = row + static_cast<std::ptrdiff_t>(columnOf(strip_.x0)) * kMaxChannels;
    plainRow(kMap, y, strip_.x0, strip_.x1, row);
    for (int x = 0; x < strip_.x1 - strip_.x0; ++x, pixel += kMaxChannels)
      for (int c = 0; c < graph_.mapChannels; ++c)
        memory_.mapRow(c)[x] = layer.sources > 0 ? pixel[c] : layer.bias[static_cast<std::size_t>(c)];
  }

  /// 64 channels to three: products are summed over the channels that lie side by side.
  void mapBlock(const Layer& layer, int count, int first) {
    const float* block = memory_.block();
    for (int p = 0; p < count; ++p, block += kBlockStride) {
      Vec sums[3] = {hn::Zero(kTag), hn::Zero(kTag), hn::Zero(kTag)};
      for (int s = 0; s < layer.sources; ++s) {
        for (int k = 0; k < layer.source[static_cast<std::size_t>(s)].channels; k += kLanes) {
          const Vec value = hn::Load(kTag, block + s * kMaxChannels + k);
          for (int o = 0; o < 3; ++o) sums[o] = hn::MulAdd(value, hn::Load(kTag, layer.turned[o][s].data() + k), sums[o]);
        }
      }
      for (int o = 0; o < 3; ++o)
        memory_.mapRow(o)[first + p] = hn::GetLane(hn::SumOfLanes(kTag, sums[o])) + layer.bias[static_cast<std::size_t>(o)];
    }
  }

  const NetGraph& graph_;
  const media::Image& picture_;
  const Strip& strip_;
  StripMemory& memory_;
  int pulled_;
};

void runStripHere(const NetGraph& graph, const media::Image& picture, const Strip& strip, StripMemory& memory,
                  const std::function<void(const FactorRun&)>& sink) {
  StripRun(graph, picture, strip, memory).run(sink);
}

}  // namespace daybreak::engine::fused::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace daybreak::engine::fused {

HWY_EXPORT(runStripHere);

void runStrip(const NetGraph& graph, const media::Image& picture, const Strip& strip, StripMemory& memory,
              const std::function<void(const FactorRun&)>& sink) {
  HWY_DYNAMIC_DISPATCH(runStripHere)(graph, picture, strip, memory, sink);
}

}  // namespace daybreak::engine::fused
#endif
