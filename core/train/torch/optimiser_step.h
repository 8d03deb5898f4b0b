#pragma once
/// One step of training on one batch.
#include <torch/torch.h>

#include "train/torch/objective.h"
#include "train/torch/peers.h"

namespace daybreak::train {

/// An objective with its optimiser (Adam). A process that has had one keeps the memory that it frees (freed_memory.h).
class Trainer {
 public:
  /// @param objective outlives the trainer
  /// @param peers     the processes that train together; null: only this one; outlives the trainer
  Trainer(Objective& objective, const TrainingOptions& options, Peers* peers = nullptr);

  /// Takes the losses of a batch [N,3,H,W], clips the gradient, steps. With peers, losses and gradient are the mean over all.
  /// Throws Error if the loss or its gradient is no number, and LibTorch's exceptions, of short memory too
  /// (engine/torch/torch_errors.h); the net is then as before the step.
  StepReport step(const torch::Tensor& batch, double learningRate);

  /// The weights and what the optimiser remembers of earlier steps, and back: a trainer that takes them goes on exactly as the
  /// one that gave them. Throws Error if they are of another network.
  nets::Weights numbers() const;
  void restore(const nets::Weights& numbers);

 private:
  /// step(), which may leave the net changed when it throws.
  StepReport change(const torch::Tensor& batch, double learningRate);
  /// Losses (the total first) and gradients of all peers, averaged in one exchange.
  void averageOverPeers(torch::Tensor& losses);

  Objective& objective_;
  double gradientClip_;
  Peers* peers_;
  torch::optim::Adam optimiser_;
};

}  // namespace daybreak::train
