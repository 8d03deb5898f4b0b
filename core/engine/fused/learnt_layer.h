#pragma once
/// A layer's weights as they were learnt, whichever kind of convolution it is.
#include <vector>

#include "nets/weights.h"

namespace daybreak::engine::fused {

/// Depthwise-separable (3×3 per channel, then 1×1) or plain (3×3). Points into the weights.
class LearntLayer {
 public:
  /// @param weights canonical names: e_conv1 … e_conv7 with depth_conv and point_conv, with conv, or with neither
  LearntLayer(const nets::Weights& weights, int number);

  bool isPlain() const { return depthwise_ == nullptr; }
  int inputs() const { return inputs_; }
  int outputs() const { return outputs_; }

  /// Tap t = 0 … 8 (row by row) of a depthwise convolution.
  float depthwise(int input, int t) const;
  float pointwise(int output, int input) const;
  /// Tap of a plain convolution.
  float plain(int output, int input, int t) const;

  /// What an output is where all inputs are zero, the depthwise biases included.
  float bias(int output) const;

  /// Whether an output depends on an input at all.
  bool reads(int output, int input) const;

 private:
  using Values = std::vector<float>;
  const Values *depthwise_ = nullptr, *depthwiseBias_ = nullptr;
  const Values *weights_, *bias_;  ///< of the 1×1 or the plain convolution
  int inputs_ = 0;
  int outputs_ = 0;
};

}  // namespace daybreak::engine::fused
