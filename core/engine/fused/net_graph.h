#pragma once
/// The SGZ / Zero-DCE++ network as the fused kernels run it: dead channels gone, biases folded, rows scheduled.
#include <array>

#include "nets/weights.h"

namespace daybreak::engine::fused {

constexpr int kMaxChannels = 32;

/// What flows between the layers: the picture, x1 … x6 (outputs of layers 1 … 6) and the map.
enum Buffer : int { kPicture = 0, kMap = 7, kBuffers = 8 };

/// One depthwise-separable layer (3×3 per channel, then 1×1). The depthwise bias is part of the 1×1 bias.
struct Layer {
  struct Source {
    int buffer = 0;
    int channels = 0;                                          ///< live ones, at its front
    alignas(64) std::array<float, kMaxChannels> depthwise[9];  ///< tap by tap, row by row
  };
  int sources = 0;
  std::array<Source, 2> source;
  int outputs = 0;  ///< live ones
  /// [input of both sources in turn][output]
  alignas(64) std::array<float, kMaxChannels> pointwise[2 * kMaxChannels];
  alignas(64) std::array<float, kMaxChannels> bias;
  /// [output][source][input]: the last layer's three outputs, turned so that channels lie side by side.
  alignas(64) std::array<float, kMaxChannels> turned[3][2];

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
  /// @param weights canonical names, e_conv1 … e_conv7 with depth_conv and point_conv; shapes are checked by the registry
  /// @param prune false keeps every channel: for tests
  explicit NetGraph(const nets::Weights& weights, bool prune = true);

  std::array<Layer, 8> layer{};
  std::array<RowSchedule, 8> schedule{};

  /// Multiply-adds per pixel that are left; 10,075 of a network without dead channels.
  int multiplyAdds() const;
};

}  // namespace daybreak::engine::fused
