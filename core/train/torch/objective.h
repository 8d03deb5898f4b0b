#pragma once
/// What a training minimises: a network and the loss terms of one batch.
#include <torch/torch.h>

#include <memory>
#include <string>
#include <vector>

#include "models/architecture.h"
#include "nets/enhancement_net.h"
#include "train/training_options.h"

namespace daybreak::train {

/// One term with its weight: a scalar tensor with gradients.
struct WeightedTerm {
  std::string name;
  torch::Tensor value;
};

class Objective {
 public:
  Objective() = default;
  virtual ~Objective() = default;
  Objective(const Objective&) = delete;
  Objective& operator=(const Objective&) = delete;

  virtual nets::EnhancementNet& net() = 0;

  /// @param batch [N,3,H,W] in [0,1]
  virtual std::vector<WeightedTerm> terms(const torch::Tensor& batch) = 0;

  /// Moves everything that computes to where the batches will be.
  virtual void to(const torch::Device& device) { net().to(device); }

  /// Brings the weights back to where they may be; called after each change of them.
  virtual void constrain() {}
};

/// The options of the network, for its card: the start model's, or those asked for.
models::ArchitectureOptions netOptions(const TrainingOptions& options);

/// The objective of options.architecture; its network has the start model's weights, or random ones.
/// Throws Error if there is none, the weights do not fit, or it has no guidance or scale and is asked for one.
std::unique_ptr<Objective> makeObjective(const TrainingOptions& options);

}  // namespace daybreak::train
