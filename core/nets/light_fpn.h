#pragma once
/// A small segmentation network that recognises things in the dark: a residual backbone (He et al., CVPR 2016) of widths 32,
/// 64, 128, 256 at strides 4 to 32, whose coarsest level also sees the whole picture's mean, and a feature pyramid whose levels
/// are added at a quarter of the size (Kirillov et al., "Panoptic Feature Pyramid Networks", CVPR 2019). 3.3 M parameters.
#include <cstdint>
#include <vector>

#include "nets/segmenter.h"
#include "nets/weights.h"

namespace daybreak::nets {

class LightFpnImpl : public Segmenter {
 public:
  explicit LightFpnImpl(int classes);

  /// The picture's brightness and contrast do not matter: its mean becomes 0 and its deviation 1 first.
  /// → logits at a quarter of the size, rounded up.
  torch::Tensor forward(const torch::Tensor& picture) override;

  int classes() const override { return classes_; }

  /// Convolutions and what lies between them compute in these numbers: float32, or bfloat16 on devices that do so.
  void computeIn(torch::ScalarType numbers) { numbers_ = numbers; }

  /// Kaiming's random weights, the same for the same seed; every residual block begins as the identity.
  void initialise(std::uint64_t seed);

 private:
  torch::nn::Sequential stem_;
  std::vector<torch::nn::Sequential> stages_;  // the finest first
  torch::nn::Sequential context_;
  std::vector<torch::nn::Sequential> laterals_;
  std::vector<torch::nn::Sequential> smooths_;
  torch::nn::Sequential classify_;
  int classes_;
  torch::ScalarType numbers_ = torch::kFloat32;
};
TORCH_MODULE(LightFpn);

}  // namespace daybreak::nets
