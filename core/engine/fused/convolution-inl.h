// Convolutions, compiled once for each instruction set.
#if defined(DAYBREAK_CONVOLUTION_INL_H) == defined(HWY_TARGET_TOGGLE)
#ifdef DAYBREAK_CONVOLUTION_INL_H
#undef DAYBREAK_CONVOLUTION_INL_H
#else
#define DAYBREAK_CONVOLUTION_INL_H
#endif

#include <hwy/highway.h>

#include <algorithm>

#include "engine/fused/strip.h"

HWY_BEFORE_NAMESPACE();
namespace daybreak::engine::fused::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using Tag = hn::CappedTag<float, 16>;
using Vec = hn::Vec<Tag>;
constexpr Tag kTag;
constexpr int kLanes = static_cast<int>(hn::MaxLanes(Tag()));

// The 1×1 convolution holds kPixels × kVectors sums in registers: as many as there are, less those for weights and input.
#if HWY_TARGET <= HWY_AVX3
constexpr int kPixels = 12;
constexpr int kVectors = 2;
#elif HWY_ARCH_ARM
constexpr int kPixels = 6;
constexpr int kVectors = 4;
#else
constexpr int kPixels = 3;
constexpr int kVectors = 4;
#endif
constexpr int kDepthwisePixels = 4;
constexpr int kBlockStride = 2 * kMaxChannels;  // both sources of a layer side by side
static_assert(kRounding % kPixels == 0 && kRounding % kDepthwisePixels == 0 && kBlock % kRounding == 0);
static_assert(kMaxChannels % (kVectors * kLanes) == 0);

/// 3×3 of `count` pixels of channels-last rows; above, here and below point at the pixel to the left of the first.
HWY_INLINE void depthwise(const float* HWY_RESTRICT above, const float* HWY_RESTRICT here, const float* HWY_RESTRICT below,
                          const Layer::Source& source, int count, float* HWY_RESTRICT block) {
  for (int g = 0; g < source.channels; g += kLanes) {
    Vec weights[9];
    for (int t = 0; t < 9; ++t) weights[t] = hn::Load(kTag, source.depthwise[t].data() + g);
    for (int x = 0; x < count; x += kDepthwisePixels) {
      Vec sums[kDepthwisePixels];
      for (auto& sum : sums) sum = hn::Zero(kTag);
      const float* const rows[3] = {above + x * kMaxChannels + g, here + x * kMaxChannels + g, below + x * kMaxChannels + g};
      for (int j = 0; j < 3; ++j) {
        for (int c = 0; c < kDepthwisePixels + 2; ++c) {
          const Vec value = hn::Load(kTag, rows[j] + c * kMaxChannels);
          for (int i = 0; i < kDepthwisePixels; ++i)
            if (c - i >= 0 && c - i < 3) sums[i] = hn::MulAdd(value, weights[j * 3 + c - i], sums[i]);
        }
      }
      for (int i = 0; i < kDepthwisePixels; ++i) hn::Store(sums[i], kTag, block + (x + i) * kBlockStride + g);
    }
  }
}

/// 1×1, bias and ReLU of `count` pixels of a block into a channels-last row.
HWY_INLINE void pointwise(const float* HWY_RESTRICT block, const Layer& layer, int count, float* HWY_RESTRICT out) {
  for (int o = 0; o < layer.outputs; o += kVectors * kLanes) {
    for (int p = 0; p < count; p += kPixels) {
      Vec sums[kPixels][kVectors];
      for (int j = 0; j < kVectors; ++j) {
        const Vec bias = hn::Load(kTag, layer.bias.data() + o + j * kLanes);
        for (int i = 0; i < kPixels; ++i) sums[i][j] = bias;
      }
      const float* weights = layer.pointwise[0].data() + o;
      for (int s = 0; s < layer.sources; ++s) {
        const float* in = block + p * kBlockStride + s * kMaxChannels;
        for (int k = 0; k < layer.source[s].inputs; ++k, weights += kMaxChannels, ++in) {
          Vec row[kVectors];
          for (int j = 0; j < kVectors; ++j) row[j] = hn::Load(kTag, weights + j * kLanes);
          for (int i = 0; i < kPixels; ++i) {
            const Vec value = hn::Set(kTag, in[i * kBlockStride]);
            for (int j = 0; j < kVectors; ++j) sums[i][j] = hn::MulAdd(value, row[j], sums[i][j]);
          }
        }
      }
      for (int i = 0; i < kPixels; ++i)
        for (int j = 0; j < kVectors; ++j)
          hn::Store(hn::Max(sums[i][j], hn::Zero(kTag)), kTag, out + (p + i) * kMaxChannels + o + j * kLanes);
    }
  }
}

/// Pixels that `vectors` sums each leave registers for.
constexpr int pixelsFor(int vectors) {
  int pixels = kRounding;
  while (pixels * vectors > kPixels * kVectors || kRounding % pixels != 0) --pixels;
  return pixels;
}

/// How a plain 3×3 convolution, which adds up over three rows of one or two sources, begins and ends.
struct Stage {
  const float* bias = nullptr;  ///< where it begins; else the sums so far are in `out`
  bool rectified = false;       ///< where a hidden layer ends
};

/// One row of taps: three pixels side by side, `channels` of each, are added to kSums vectors of outputs.
template <int kSums>
HWY_INLINE void addTaps(const float* HWY_RESTRICT in, int channels, const float* HWY_RESTRICT weights, const Stage& stage,
                        int count, float* HWY_RESTRICT out) {
  constexpr int kTogether = pixelsFor(kSums);
  const int pixelsAtOnce = channels == kMaxChannels ? 3 : 1;  // the three pixels' channels follow one another
  for (int p = 0; p < count; p += kTogether, in += kTogether * kMaxChannels, out += kTogether * kMaxChannels) {
    Vec sums[kTogether][kSums];
    for (int i = 0; i < kTogether; ++i)
      for (int j = 0; j < kSums; ++j)
        sums[i][j] = hn::Load(kTag, stage.bias != nullptr ? stage.bias + j * kLanes : out + i * kMaxChannels + j * kLanes);
    const float* tap = weights;
    for (int c = 0; c < 3; c += pixelsAtOnce) {
      const float* value = in + c * kMaxChannels;
      for (int k = 0; k < pixelsAtOnce * channels; ++k, tap += kMaxChannels, ++value) {
        Vec row[kSums];
        for (int j = 0; j < kSums; ++j) row[j] = hn::Load(kTag, tap + j * kLanes);
        for (int i = 0; i < kTogether; ++i) {
          const Vec input = hn::Set(kTag, value[i * kMaxChannels]);
          for (int j = 0; j < kSums; ++j) sums[i][j] = hn::MulAdd(input, row[j], sums[i][j]);
        }
      }
    }
    for (int i = 0; i < kTogether; ++i)
      for (int j = 0; j < kSums; ++j)
        hn::Store(stage.rectified ? hn::Max(hn::Zero(kTag), sums[i][j]) : sums[i][j], kTag,
                  out + i * kMaxChannels + j * kLanes);
  }
}

/// addTaps for all outputs. `in` points at the pixel to the left of the first.
HWY_INLINE void addTaps(const float* in, int channels, const OutputValues* weights, int outputs, const Stage& stage, int count,
                        float* out) {
  for (int o = 0; o < outputs; o += kVectors * kLanes) {
    const Stage here{stage.bias == nullptr ? nullptr : stage.bias + o, stage.rectified};
    const float* const taps = weights->data() + o;
    const int vectors = (outputs - o + kLanes - 1) / kLanes;
    if (vectors == 1) {
      addTaps<1>(in, channels, taps, here, count, out + o);
    } else if (vectors == 2 || kVectors == 2) {
      addTaps<2>(in, channels, taps, here, count, out + o);
    } else if (vectors == 3) {
      addTaps<std::min(3, kVectors)>(in, channels, taps, here, count, out + o);
    } else {
      addTaps<kVectors>(in, channels, taps, here, count, out + o);
    }
  }
}

}  // namespace daybreak::engine::fused::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif  // per-target include guard
