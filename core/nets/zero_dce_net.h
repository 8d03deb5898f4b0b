#pragma once
/// Zero-DCE's net (Guo et al., "Zero-Reference Deep Curve Estimation for Low-Light Image Enhancement", CVPR 2020, section 3.2):
/// seven plain 3×3 convolutions, 32 channels, symmetric skip connections, eight curve-parameter maps.
#include "nets/enhancement_net.h"

namespace daybreak::nets {

class ZeroDceNetImpl : public EnhancementNet {
 public:
  ZeroDceNetImpl();

  /// → [N,24,H,W] in [−1,1]: maps 0…7 of three channels each, one for every step of the curve.
  torch::Tensor forward(const torch::Tensor& picture) override;

  /// y ← y + rᵢ(y² − y) for every map i in `map` [N,3n,H,W] (eq. 3).
  torch::Tensor enhance(const torch::Tensor& picture, const torch::Tensor& map) const override;

  int mapChannels() const override { return 24; }
  int halo() const override { return 7; }
  void initialise(std::uint64_t seed) override;

 private:
  std::vector<torch::nn::Conv2d> layers_;
};
TORCH_MODULE(ZeroDceNet);

}  // namespace daybreak::nets
