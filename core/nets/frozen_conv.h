#pragma once
/// Convolutions of networks that are only used: without gradients for their weights, batch normalisation worked into them.
#include <torch/torch.h>

#include <string>

#include "nets/weights.h"

namespace daybreak::nets {

/// What torchvision's batch normalisation adds to the variance.
constexpr double kNormalisationEpsilon = 1e-5;

/// A convolution that keeps the size, but for its stride. Its numbers are buffers: nothing trains them.
class FrozenConvImpl : public torch::nn::Module {
 public:
  /// @param weight [outputs,inputs,k,k] with k odd
  /// @param bias   [outputs]
  FrozenConvImpl(const torch::Tensor& weight, const torch::Tensor& bias, int stride = 1);

  torch::Tensor forward(const torch::Tensor& x) const;

 private:
  torch::Tensor weight_;
  torch::Tensor bias_;
  int stride_;
  int padding_;
};
TORCH_MODULE(FrozenConv);

/// The convolution `conv` + ".weight" and ".bias". Throws Error naming the tensor that is missing.
FrozenConv frozenConv(const Weights& weights, const std::string& conv, int stride = 1);

/// The convolution `conv` + ".weight" with the batch normalisation `norm` behind it, in evaluation mode, as one convolution:
/// the same but for rounding, at half the memory traffic. Throws Error naming the tensor that is missing.
FrozenConv foldedConv(const Weights& weights, const std::string& conv, const std::string& norm, int stride = 1);

}  // namespace daybreak::nets
