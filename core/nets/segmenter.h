#pragma once
/// What all networks that say what is where in a picture have in common.
#include <torch/torch.h>

#include <memory>
#include <string>

#include "nets/weights.h"

namespace daybreak::nets {

/// A segmentation network, differentiable in its picture.
class Segmenter : public torch::nn::Module {
 public:
  /// [N,3,H,W] in [0,1] → logits [N,classes(),h,w], at the size the network works at: h ≤ H, w ≤ W. Its numbers decide which
  /// type the picture must have: float32, or bfloat16 after to(torch::kBFloat16).
  virtual torch::Tensor forward(const torch::Tensor& picture) = 0;

  virtual int classes() const = 0;
};

/// A network by the name in its card, with its weights, frozen and in evaluation mode. It may have one output more than
/// `classes`, for what is none of them. Throws Error if there is none of that name or the weights do not fit.
std::shared_ptr<Segmenter> makeSegmenter(const std::string& architecture, int classes, const Weights& weights);

}  // namespace daybreak::nets
