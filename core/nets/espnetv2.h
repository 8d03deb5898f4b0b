#pragma once
/// ESPNetv2 for segmentation (Mehta et al., CVPR 2019) at s = 2.0, 0.8 M parameters, under the tensor names of the checkpoints
/// that its authors publish (github.com/sacmehta/EdgeNets).
#include <memory>

#include "nets/segmenter.h"
#include "nets/weights.h"

namespace daybreak::nets {

class Espnetv2Impl : public Segmenter {
 public:
  /// Throws Error naming the first tensor that is missing, left over or misshapen.
  explicit Espnetv2Impl(const Weights& weights);
  ~Espnetv2Impl() override;

  /// Takes ImageNet's mean and deviation off the picture first. → logits at the picture's size.
  torch::Tensor forward(const torch::Tensor& picture) override;

  /// Outputs, "background" of Cityscapes among them.
  int classes() const override { return classes_; }

 private:
  struct Layers;
  std::unique_ptr<const Layers> layers_;
  int classes_;
};
TORCH_MODULE(Espnetv2);

}  // namespace daybreak::nets
