#include "train/torch/sci_objective.h"

#include "error.h"
#include "train/torch/guidance.h"
#include "train/torch/illumination_losses.h"

namespace daybreak::train {

SciObjective::SciObjective(nets::SciNet net, const TrainingOptions& options)
    : net_(std::move(net)), weights_(options.weights), stages_(options.stages), neutral_(options.neutralColours) {
  if (isGuided(options)) throw Error("SCI has no semantic guidance: switch guidance off.");
  if (options.scale != 1) throw Error("SCI's illumination holds the picture's own details: it is trained at scale 1.");
}

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
