#pragma once
/// Training of nets that estimate curves (SGZ, Zero-DCE, Zero-DCE++): variation of the map, and spatial consistency, colour and
/// exposure of the enhanced picture; with guidance also what a segmentation makes of it.
#include <optional>

#include "train/torch/guidance.h"
#include "train/torch/objective.h"

namespace daybreak::train {

class CurveObjective : public Objective {
 public:
  /// Throws Error if the guidance cannot be had.
  CurveObjective(std::shared_ptr<nets::EnhancementNet> net, const TrainingOptions& options);

  nets::EnhancementNet& net() override { return *net_; }
  std::vector<WeightedTerm> terms(const torch::Tensor& batch) override;
  void to(const torch::Device& device) override;

 private:
  /// [N,C,H,W], of the batch reduced by the scale and enlarged again.
  torch::Tensor mapOf(const torch::Tensor& batch);

  std::shared_ptr<nets::EnhancementNet> net_;
  TrainingOptions options_;
  std::optional<SemanticGuide> guide_;
};

}  // namespace daybreak::train
