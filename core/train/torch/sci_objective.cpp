#include "train/torch/sci_objective.h"

#include "train/torch/illumination_losses.h"

namespace daybreak::train {

std::vector<WeightedTerm> SciObjective::terms(const torch::Tensor& batch) {
  auto fidelity = torch::zeros({}, batch.options());
  auto smoothness = torch::zeros({}, batch.options());
  for (const auto& stage : net_->stages(batch, stages_)) {
    fidelity = fidelity + illuminationFidelity(stage.illumination, stage.input);
    smoothness = smoothness + illuminationSmoothness(stage.illumination, yCbCr(stage.input));
  }
  return {{"fidelity", weights_.fidelity * fidelity}, {"smoothness", weights_.smoothness * smoothness}};
}

}  // namespace daybreak::train
