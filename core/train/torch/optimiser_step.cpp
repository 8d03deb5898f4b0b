#include "train/torch/optimiser_step.h"

#include <cmath>

#include "error.h"

namespace daybreak::train {

Trainer::Trainer(Objective& objective, const TrainingOptions& options)
    : objective_(objective),
      gradientClip_(options.gradientClip),
      optimiser_(objective.net().parameters(),
                 torch::optim::AdamOptions(options.learningRate).weight_decay(options.weightDecay)) {}

StepReport Trainer::step(const torch::Tensor& batch, double learningRate) {
  for (auto& group : optimiser_.param_groups()) static_cast<torch::optim::AdamOptions&>(group.options()).lr(learningRate);
  optimiser_.zero_grad();
  const auto terms = objective_.terms(batch);
  auto total = torch::zeros({}, batch.options());
  for (const auto& term : terms) total = total + term.value;

  StepReport report;
  report.total = total.item<double>();
  report.learningRate = learningRate;
  if (!std::isfinite(report.total))
    throw Error("Training stopped: the loss is no number any more. Try a smaller learning rate.");
  total.backward();
  for (const auto& term : terms) report.terms.push_back({term.name, term.value.item<double>()});
  report.gradientNorm = torch::nn::utils::clip_grad_norm_(objective_.net().parameters(), gradientClip_);
  if (!std::isfinite(report.gradientNorm))
    throw Error("Training stopped: the gradient is no number any more. Try a smaller learning rate.");
  optimiser_.step();
  return report;
}

}  // namespace daybreak::train
