#include "nets/frozen_conv.h"

#include "nets/load_weights.h"

namespace daybreak::nets {

FrozenConvImpl::FrozenConvImpl(const torch::Tensor& weight, const torch::Tensor& bias, int stride)
    : stride_(stride), padding_(static_cast<int>(weight.size(2) / 2)) {
  weight_ = register_buffer("weight", weight.detach().contiguous(at::MemoryFormat::ChannelsLast));
  bias_ = register_buffer("bias", bias.detach());
}

torch::Tensor FrozenConvImpl::forward(const torch::Tensor& x) const {
  return torch::conv2d(x, weight_, bias_, stride_, padding_);
}

FrozenConv frozenConv(const Weights& weights, const std::string& conv, int stride) {
  return FrozenConv(tensorNamed(weights, conv + ".weight"), tensorNamed(weights, conv + ".bias"), stride);
}

FrozenConv foldedConv(const Weights& weights, const std::string& conv, const std::string& norm, int stride) {
  const auto deviation = (tensorNamed(weights, norm + ".running_var") + kNormalisationEpsilon).sqrt();
  const auto factor = tensorNamed(weights, norm + ".weight") / deviation;
  const auto bias = tensorNamed(weights, norm + ".bias") - tensorNamed(weights, norm + ".running_mean") * factor;
  return FrozenConv(tensorNamed(weights, conv + ".weight") * factor.view({-1, 1, 1, 1}), bias, stride);
}

}  // namespace daybreak::nets
