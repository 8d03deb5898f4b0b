#pragma once
/// Training of nets that estimate curves (SGZ, Zero-DCE, Zero-DCE++): variation of the map, and spatial consistency, colour and
/// exposure of the enhanced picture.
#include "train/torch/objective.h"

namespace daybreak::train {

class CurveObjective : public Objective {
 public:
  CurveObjective(std::shared_ptr<nets::EnhancementNet> net, const TrainingOptions& options)
      : net_(std::move(net)), options_(options) {}

  nets::EnhancementNet& net() override { return *net_; }
  std::vector<WeightedTerm> terms(const torch::Tensor& batch) override;

 private:
  std::shared_ptr<nets::EnhancementNet> net_;
  TrainingOptions options_;
};

}  // namespace daybreak::train
