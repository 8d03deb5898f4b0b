#pragma once
/// A layer's weights in the order our kernels read them.
#include <string>
#include <vector>

#include "nets/weights.h"

namespace daybreak::engine::gpu {

/// See LayerWork. All single precision still.
struct PackedLayer {
  int channels = 0;              ///< 8 (three of them used), 32 or 64
  std::vector<float> depthwise;  ///< [9,channels]
  std::vector<float> pointwise;  ///< [channels rounded up to 16,32], zeros where there is no channel or output
  std::vector<float> bias;       ///< [32]
};

/// @param name "e_conv1" … "e_conv7" of a depthwise-separable SGZ net whose weights fit its architecture
PackedLayer packLayer(const nets::Weights& weights, const std::string& name);

}  // namespace daybreak::engine::gpu
