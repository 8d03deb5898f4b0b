#pragma once
/// What all networks that say what is where in a picture have in common.
#include <torch/torch.h>

namespace daybreak::nets {

/// A segmentation network that is only used, never trained here: frozen, in evaluation mode, differentiable in its picture.
class Segmenter : public torch::nn::Module {
 public:
  /// [N,3,H,W] in [0,1] → logits [N,classes(),h,w], at the size the network works at: h ≤ H, w ≤ W. Its numbers decide which
  /// type the picture must have: float32, or bfloat16 after to(torch::kBFloat16).
  virtual torch::Tensor forward(const torch::Tensor& picture) = 0;

  virtual int classes() const = 0;
};

}  // namespace daybreak::nets
