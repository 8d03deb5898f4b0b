#pragma once
/// One step of training on one batch.
#include <torch/torch.h>

#include "train/torch/objective.h"

namespace daybreak::train {

/// An objective with its optimiser (Adam).
class Trainer {
 public:
  /// @param objective outlives the trainer
  Trainer(Objective& objective, const TrainingOptions& options);

  /// Takes the losses of a batch [N,3,H,W], clips the gradient, steps. Throws Error if the loss or its gradient is no number;
  /// the net is then as before the step.
  StepReport step(const torch::Tensor& batch, double learningRate);

 private:
  Objective& objective_;
  double gradientClip_;
  torch::optim::Adam optimiser_;
};

}  // namespace daybreak::train
