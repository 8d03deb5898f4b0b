#pragma once
/// The published curve with its gradient in one pass each: training on a CPU spends its time on memory, not on arithmetic.
#include <torch/torch.h>

namespace daybreak::nets {

/// `steps` times y ← y + r(y² − y), r being one map for all steps or the next of as many maps. The plain operations go through
/// the picture four times a step, and as often back; this once. The backward pass works the steps out again.
struct RepeatedCurve : torch::autograd::Function<RepeatedCurve> {
  /// @param y    [N,C,H,W]
  /// @param maps [N,C,H,W], or [N,steps·C,H,W]; both float32 on the CPU
  static torch::Tensor forward(torch::autograd::AutogradContext* context, const torch::Tensor& y, const torch::Tensor& maps,
                               std::int64_t steps);
  static torch::autograd::tensor_list backward(torch::autograd::AutogradContext* context,
                                               torch::autograd::tensor_list gradients);

  /// Whether it can stand for the plain operations here, and is of use: there is a gradient to compute.
  static bool suits(const torch::Tensor& y, const torch::Tensor& maps);
};

}  // namespace daybreak::nets
