#pragma once
/// ResNet-50 with a feature pyramid (Lin et al., CVPR 2017) as SGZ's guidance has it: laterals to 256 channels, added from
/// coarse to fine, two 3×3 convolutions at every level, all levels side by side at a quarter of the size, a 3×3 classifier.
#include <cstdint>
#include <vector>

#include "nets/frozen_conv.h"
#include "nets/segmenter.h"
#include "nets/weights.h"

namespace daybreak::nets {

/// What all tensors of the top-down part are called: "fpn.lateral2" … "fpn.lateral5", "fpn.smooth2.0", "fpn.smooth2.1" …,
/// "fpn.classify", each with ".weight" and ".bias"; 2 is the finest level, a quarter of the picture's size.
constexpr auto kFpnPrefix = "fpn.";

/// A random top-down part, the same for the same seed: weights normal with a standard deviation of 0.01 as published, biases 0.
Weights randomFpn(int classes, std::uint64_t seed);

/// The picture goes in as it is, as the published program feeds it: without ImageNet's mean and deviation.
class Resnet50FpnImpl : public Segmenter {
 public:
  /// @param weights a ResNet-50 and a top-down part; Throws Error naming the first tensor that does not fit.
  explicit Resnet50FpnImpl(const Weights& weights);

  /// → logits at a quarter of the size, rounded up.
  torch::Tensor forward(const torch::Tensor& picture) override;

  int classes() const override { return classes_; }

 private:
  struct Level {
    FrozenConv lateral{nullptr}, first{nullptr}, second{nullptr};
  };
  FrozenConv add(const std::string& name, FrozenConv conv);

  std::vector<FrozenConv> backbone_;
  std::vector<Level> levels_;  // the finest first
  FrozenConv classify_{nullptr};
  int classes_;
};
TORCH_MODULE(Resnet50Fpn);

}  // namespace daybreak::nets
