#include "train/torch/optimiser_step.h"

#include <cmath>

#include "error.h"
#include "train/torch/losses.h"

namespace daybreak::train {

ZeroShotTrainer::ZeroShotTrainer(nets::SgzNet net, const TrainingOptions& options)
    : net_(std::move(net)),
      options_(options),
      optimiser_(net_->parameters(), torch::optim::AdamOptions(options.learningRate).weight_decay(options.weightDecay)) {}

StepReport ZeroShotTrainer::step(const torch::Tensor& batch, double learningRate) {
  for (auto& group : optimiser_.param_groups()) static_cast<torch::optim::AdamOptions&>(group.options()).lr(learningRate);
  optimiser_.zero_grad();
  const auto map = net_->forward(batch);
  const auto enhanced = nets::recurrence(batch, map);
  const auto& weights = options_.weights;
  const auto variation = weights.totalVariation * totalVariation(map);
  const auto spatial = weights.spatial * spatialConsistency(enhanced, batch, options_.spatialPatch);
  const auto colour = weights.colour * colourConstancy(enhanced);
  const auto exposure = weights.exposure * exposureControl(enhanced, options_.exposure);
  const auto total = variation + spatial + colour + exposure;

  StepReport report;
  report.total = total.item<double>();
  if (!std::isfinite(report.total))
    throw Error("Training stopped: the loss is no number any more. Try a smaller learning rate.");
  total.backward();
  report.totalVariation = variation.item<double>();
  report.spatial = spatial.item<double>();
  report.colour = colour.item<double>();
  report.exposure = exposure.item<double>();
  report.gradientNorm = torch::nn::utils::clip_grad_norm_(net_->parameters(), options_.gradientClip);
  report.learningRate = learningRate;
  if (!std::isfinite(report.gradientNorm))
    throw Error("Training stopped: the gradient is no number any more. Try a smaller learning rate.");
  optimiser_.step();
  return report;
}

}  // namespace daybreak::train
