#pragma once
/// SGZ's enhancement-factor extraction net (Zheng and Gupta, "Semantic-Guided Zero-Shot Learning for Low-Light
/// Image/Video Enhancement", WACV 2022, section 3.1), the same net as Zero-DCE++'s (Li et al., TPAMI 2021): seven 3×3
/// convolutions, 32 channels, symmetric skip connections, tanh.
#include <torch/torch.h>

#include <string>
#include <vector>

#include "nets/enhancement_net.h"
#include "nets/recurrence.h"

namespace daybreak::nets {

/// What each of the seven layers is made of (option "conv" of the card).
enum class SgzConv {
  DepthwiseSeparable,  ///< "dsc": 3×3 per channel, then 1×1; the published default
  Traditional,         ///< "tc": plain 3×3
  Dilated,             ///< "dc": 3×3 with dilation 2 (named in the published code, missing there)
};

/// "dsc", "tc", "dc"; throws Error on anything else.
SgzConv sgzConvFromName(const std::string& name);

class SgzNetImpl : public EnhancementNet {
 public:
  explicit SgzNetImpl(SgzConv conv);

  /// [N,3,H,W] in [0,1] → enhancement-factor map r [N,3,H,W] in [−1,1].
  torch::Tensor forward(const torch::Tensor& picture) override;

  /// Eight recurrences with the same map.
  torch::Tensor enhance(const torch::Tensor& picture, const torch::Tensor& map) const override;

  int mapChannels() const override { return 3; }
  int halo() const override { return conv_ == SgzConv::Dilated ? 14 : 7; }
  void initialise(std::uint64_t seed) override;

 private:
  SgzConv conv_;
  std::vector<torch::nn::Sequential> layers_;
};
TORCH_MODULE(SgzNet);

}  // namespace daybreak::nets
