#include "nets/sgz_net.h"

#include "error.h"
#include "nets/skip_network.h"

namespace daybreak::nets {

namespace {

torch::nn::Sequential makeLayer(SgzConv conv, int inputs, int outputs) {
  using Options = torch::nn::Conv2dOptions;
  torch::nn::Sequential layer;
  if (conv == SgzConv::DepthwiseSeparable) {
    layer->push_back("depth_conv", torch::nn::Conv2d(Options(inputs, inputs, 3).padding(1).groups(inputs)));
    layer->push_back("point_conv", torch::nn::Conv2d(Options(inputs, outputs, 1)));
  } else {
    const int dilation = conv == SgzConv::Dilated ? 2 : 1;
    layer->push_back("conv", torch::nn::Conv2d(Options(inputs, outputs, 3).padding(dilation).dilation(dilation)));
  }
  return layer;
}

}  // namespace

SgzConv sgzConvFromName(const std::string& name) {
  if (name == "dsc") return SgzConv::DepthwiseSeparable;
  if (name == "tc") return SgzConv::Traditional;
  if (name == "dc") return SgzConv::Dilated;
  throw Error("\"" + name + "\" is no kind of convolution: it is dsc, tc or dc.");
}

SgzNetImpl::SgzNetImpl(SgzConv conv) : conv_(conv) {
  for (std::size_t i = 0; i < kSkipLayers; ++i) {
    const int outputs = i + 1 < kSkipLayers ? kSkipWidth : mapChannels();
    layers_.push_back(register_module(skipLayerName(i), makeLayer(conv, kSkipInputs[i], outputs)));
  }
}

torch::Tensor SgzNetImpl::forward(const torch::Tensor& picture) {
  return runSkipNetwork(picture, [this](std::size_t i, const torch::Tensor& x) { return layers_[i]->forward(x); });
}

torch::Tensor SgzNetImpl::enhance(const torch::Tensor& picture, const torch::Tensor& map) const {
  return recurrence(picture, map);
}

void SgzNetImpl::initialise(std::uint64_t seed) { initialiseSkipNetwork(*this, seed); }

}  // namespace daybreak::nets
