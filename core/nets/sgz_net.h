#pragma once
/// SGZ's enhancement-factor extraction net (Zheng and Gupta, "Semantic-Guided Zero-Shot Learning for Low-Light
/// Image/Video Enhancement", WACV 2022, section 3.1), the same net as Zero-DCE++'s: seven 3×3 convolutions, 32
/// channels, symmetric skip connections, tanh.
#include <torch/torch.h>

#include <map>
#include <string>

#include "nets/weights.h"

namespace daybreak::nets {

/// What each of the seven layers is made of (option "conv" of the card).
enum class SgzConv {
  DepthwiseSeparable,  ///< "dsc": 3×3 per channel, then 1×1; the published default
  Traditional,         ///< "tc": plain 3×3
  Dilated,             ///< "dc": 3×3 with dilation 2 (named in the published code, missing there)
};

/// "dsc", "tc", "dc"; throws Error on anything else.
SgzConv sgzConvFromName(const std::string& name);

class SgzNetImpl : public torch::nn::Module {
 public:
  explicit SgzNetImpl(SgzConv conv);

  /// [N,3,H,W] in [0,1] → enhancement-factor map r [N,3,H,W] in [−1,1].
  torch::Tensor forward(const torch::Tensor& picture);

  /// Output pixels nearer to a border than this see the zero padding; the halo a tile needs.
  int halo() const { return conv_ == SgzConv::Dilated ? 14 : 7; }

  /// Kaiming initialisation, last layer normal with std 0.02, biases zero: starts near r = 0, the identity.
  void initialise(std::uint64_t seed);

 private:
  SgzConv conv_;
  std::vector<torch::nn::Sequential> layers_;
};
TORCH_MODULE(SgzNet);

/// One step of the recurrence (SGZ eq. 3): y + r(y^order − y), kept in [0,1] (orders above 2 can overshoot).
torch::Tensor recurrenceStep(const torch::Tensor& y, const torch::Tensor& r, int order = 2);

/// `iterations` steps with the same map; as published: 8 of order 2.
torch::Tensor recurrence(torch::Tensor y, const torch::Tensor& r, int iterations = 8, int order = 2);

}  // namespace daybreak::nets
