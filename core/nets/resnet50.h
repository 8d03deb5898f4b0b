#pragma once
/// ResNet-50 (He et al., "Deep Residual Learning for Image Recognition", CVPR 2016) without its classifier, under torchvision's
/// parameter names: the stride of a block that halves the size is in its 3×3 convolution.
#include <torch/torch.h>

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "nets/weights.h"

namespace daybreak::nets {

/// A convolution without bias and the batch normalisation behind it.
struct ResnetLayer {
  std::string conv;  ///< "layer1.0.conv1"
  std::string norm;  ///< "layer1.0.bn1"
  int inputs = 0;
  int outputs = 0;
  int kernel = 1;  ///< padded so that only the stride changes the size
  int stride = 1;
};

/// All 53, in the order in which runResnet50() asks for them.
const std::vector<ResnetLayer>& resnet50Layers();

/// Channels of the four stages' results.
constexpr std::array<int, 4> kResnetWidths{256, 512, 1024, 2048};

/// [N,3,H,W] → what the four stages make of it: [N,kResnetWidths[i],H/2^(i+2),W/2^(i+2)], sizes rounded up.
/// @param layer the layer of that number in resnet50Layers() applied to its input: a new tensor, which is then changed
std::array<torch::Tensor, 4> runResnet50(const torch::Tensor& picture,
                                         const std::function<torch::Tensor(std::size_t, const torch::Tensor&)>& layer);

/// Random weights, the same for the same seed: convolutions as torchvision draws them (normal, fan-out). The statistics of the
/// batch normalisations are measured on pictures of noise on the way, as a first step of training would: with mean 0 and
/// variance 1, as torchvision leaves them, numbers grow seventyfold. What a block adds is damped to a tenth: undamped, 16
/// random blocks answer noise of 1/255 in a photo with a gradient that has nothing to do with the one before.
Weights randomResnet50(std::uint64_t seed);

/// Empty if the weights hold a whole ResNet-50; else what is missing, misshapen or one too many. Nobody minds the classifier
/// ("fc."), step counters and what starts with `besides`.
std::string whyNotResnet50(const Weights& weights, const std::string& besides);

}  // namespace daybreak::nets
