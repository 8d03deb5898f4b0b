#pragma once
/// Training of SCI: at every stage the illumination should be like that stage's input and smooth.
#include "nets/sci_net.h"
#include "train/torch/objective.h"

namespace daybreak::train {

class SciObjective : public Objective {
 public:
  /// Throws Error if guidance or another scale than 1 is asked for.
  SciObjective(nets::SciNet net, const TrainingOptions& options);

  nets::EnhancementNet& net() override { return *net_; }
  std::vector<WeightedTerm> terms(const torch::Tensor& batch) override;
  void constrain() override {
    if (neutral_) net_->makeNeutral();
  }

 private:
  nets::SciNet net_;
  LossWeights weights_;
  int stages_;
  bool neutral_;
};

}  // namespace daybreak::train
