#pragma once
/// Semantic guidance (SGZ, section 3.2): a frozen segmentation network looks at the enhanced picture, and the enhancement
/// network learns to make pictures in which it is sure of what it sees. No labels: the target is its own best guess.
#include <torch/torch.h>

#include <memory>

#include "nets/segmenter.h"
#include "train/training_options.h"

namespace daybreak::train {

/// The segmenter that a training asks for, with its weights frozen; null for "off". "random" is a ResNet-50 FPN whose numbers
/// follow from the seed; a file is one whole (its top-down part named "fpn.…"), or ResNet-50 weights, safetensors or PyTorch's,
/// as torchvision publishes them, to which a random top-down part is added, or any file that readSegmenter() knows; a name is
/// one of listSegmenters(). Throws Error: an unknown name, or naming the file, why it cannot be used.
std::shared_ptr<nets::Segmenter> makeSegmenter(const Guidance& guidance);

/// Whether there is a semantic term: a segmenter, and a weight above 0.
bool isGuided(const TrainingOptions& options);

class SemanticGuide {
 public:
  /// @param precision Mixed: the segmenter computes in bfloat16 on devices that do so, its logits become float32 again
  SemanticGuide(std::shared_ptr<nets::Segmenter> segmenter, Precision precision);

  /// Focal loss of the segmentation of `enhanced` [N,3,H,W] against its own pseudo-labels: a scalar with gradients.
  torch::Tensor loss(const torch::Tensor& enhanced) const;

  /// Moves the segmenter to where the pictures are.
  void to(const torch::Device& device);

 private:
  std::shared_ptr<nets::Segmenter> segmenter_;
  Precision precision_;
  torch::ScalarType numbers_ = torch::kFloat32;
};

}  // namespace daybreak::train
