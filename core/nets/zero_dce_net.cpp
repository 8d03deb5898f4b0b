#include "nets/zero_dce_net.h"

#include "nets/recurrence.h"
#include "nets/skip_network.h"

namespace daybreak::nets {

ZeroDceNetImpl::ZeroDceNetImpl() {
  for (std::size_t i = 0; i < kSkipLayers; ++i) {
    const int outputs = i + 1 < kSkipLayers ? kSkipWidth : mapChannels();
    const auto options = torch::nn::Conv2dOptions(kSkipInputs[i], outputs, 3).padding(1);
    layers_.push_back(register_module(skipLayerName(i), torch::nn::Conv2d(options)));
  }
}

torch::Tensor ZeroDceNetImpl::forward(const torch::Tensor& picture) {
  return runSkipNetwork(picture, [this](std::size_t i, const torch::Tensor& x) { return layers_[i]->forward(x); });
}

torch::Tensor ZeroDceNetImpl::enhance(const torch::Tensor& picture, const torch::Tensor& map) const {
  return curves(picture, map);
}

void ZeroDceNetImpl::initialise(std::uint64_t seed) { initialiseSkipNetwork(*this, seed); }

}  // namespace daybreak::nets
