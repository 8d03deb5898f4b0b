#pragma once
/// One step of zero-shot training on one batch.
#include <torch/torch.h>

#include "nets/sgz_net.h"
#include "train/training_options.h"

namespace daybreak::train {

/// A net with its optimiser (Adam).
class ZeroShotTrainer {
 public:
  ZeroShotTrainer(nets::SgzNet net, const TrainingOptions& options);

  /// Enhances the batch [N,3,H,W] with 8 recurrences, takes the losses, clips the gradient, steps.
  /// Throws Error if the loss is no number; the net is then as before the step.
  StepReport step(const torch::Tensor& batch, double learningRate);

 private:
  nets::SgzNet net_;
  TrainingOptions options_;
  torch::optim::Adam optimiser_;
};

}  // namespace daybreak::train
