#pragma once
/// Training of SCI: at every stage the illumination should be like that stage's input and smooth.
#include "nets/sci_net.h"
#include "train/torch/objective.h"

namespace daybreak::train {

class SciObjective : public Objective {
 public:
  SciObjective(nets::SciNet net, const TrainingOptions& options)
      : net_(std::move(net)), weights_(options.weights), stages_(options.stages), neutral_(options.neutralColours) {}

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
