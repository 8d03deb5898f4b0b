#pragma once
/// SGZ's network, also Zero-DCE++'s and Zero-DCE's, as the fused kernels run it: dead channels gone, biases folded, rows
/// scheduled.
#include <array>
#include <vector>

#include "nets/weights.h"

namespace daybreak::engine::fused {

constexpr int kMaxChannels = 32;
constexpr int kTaps = 9;  ///< of a 3×3 convolution, row by row

/// What flows between the layers: the picture, x1 … x6 (outputs of layers 1 … 6) and the map.
enum Buffer : int { kPicture = 0, kMap = 7, kBuffers = 8 };

/// A value for each output of a layer.
struct alignas(64) OutputValues : std::array<float, kMaxChannels> {};

/// One layer: depthwise-separable (3×3 per channel, then 1×1; the depthwise bias is part of the 1×1 bias) or plain (3×3).
struct Layer {
  struct Source {
    int buffer = 0;
    int channels = 0;  ///< live ones, at its front
    int inputs = 0;    ///< of the 1×1 convolution: the channels, nine times where a plain layer reads the picture
    alignas(64) std::array<float, kMaxChannels> depthwise[kTaps];
  };
  int sources = 0;
  std::array<Source, 2> source;
  int outputs = 0;  ///< live ones
  /// [input of both sources in turn][output]; of a plain layer that reads the picture [tap × colour][output]
  alignas(64) std::array<float, kMaxChannels> pointwise[2 * kMaxChannels];
  alignas(64) std::array<float, kMaxChannels> bias;
  /// [output][source][input]: the last layer's three outputs, turned so that channels lie side by side.
  alignas(64) std::array<float, kMaxChannels> turned[3][2];
  /// Of other plain layers [source][tap][input][output].
  std::vector<OutputValues> plain;

  bool hasInputs() const { return sources > 0; }
};

/// When a layer's rows are worked out and how many of them are kept while others need them.
struct RowSchedule {
  bool used = false;
  bool constant = false;  ///< no live input: every pixel is max(0, bias)
  int halo = 0;           ///< rows and columns needed beyond the strip
  int delay = 0;          ///< row y is computed at time y + delay
  int ring = 1;           ///< rows kept, a power of two
};

/// Layers 1 … 7 (index 0 is empty).
struct NetGraph {
  /// Drops what never changes the map: channels that are always zero, that nobody reads, inputs with zero weights.
  /// @param weights canonical names, see LearntLayer; all layers of one kind; shapes are checked by the registry
  /// @param prune false keeps every channel: for tests
  explicit NetGraph(const nets::Weights& weights, bool prune = true);

  std::array<Layer, 8> layer{};
  std::array<RowSchedule, 8> schedule{};

  bool isPlain = false;  ///< plain convolutions, not depthwise-separable ones
  int mapChannels = 3;   ///< three for each of its maps

  /// Multiply-adds per pixel that are left. Without dead channels: 10,075 of depthwise-separable layers; of plain ones 67,104
  /// with one map, 79,200 with Zero-DCE's eight.
  int multiplyAdds() const;
};

}  // namespace daybreak::engine::fused
