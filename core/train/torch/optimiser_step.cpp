#include "train/torch/optimiser_step.h"

#include <cmath>

#include "error.h"
#include "train/torch/freed_memory.h"

namespace daybreak::train {

namespace {

/// A net's numbers, running statistics included, as they are now.
class Numbers {
 public:
  explicit Numbers(const torch::nn::Module& net) {
    const torch::NoGradGuard noGrad;
    for (const auto& tensor : net.parameters()) tensors_.emplace_back(tensor, tensor.detach().clone());
    for (const auto& tensor : net.buffers()) tensors_.emplace_back(tensor, tensor.detach().clone());
  }
  void putBack() const {
    const torch::NoGradGuard noGrad;
    for (auto [tensor, before] : tensors_) tensor.copy_(before);
  }

 private:
  std::vector<std::pair<torch::Tensor, torch::Tensor>> tensors_;
};

}  // namespace

Trainer::Trainer(Objective& objective, const TrainingOptions& options, Peers* peers)
    : objective_(objective),
      gradientClip_(options.gradientClip),
      peers_(peers),
      optimiser_(objective.net().parameters(),
                 torch::optim::AdamOptions(options.learningRate).weight_decay(options.weightDecay)) {
  keepFreedMemory();
}

StepReport Trainer::step(const torch::Tensor& batch, double learningRate) {
  const Numbers before(objective_.net());
  try {
    return change(batch, learningRate);
  } catch (...) {
    before.putBack();
    throw;
  }
}

StepReport Trainer::change(const torch::Tensor& batch, double learningRate) {
  for (auto& group : optimiser_.param_groups()) static_cast<torch::optim::AdamOptions&>(group.options()).lr(learningRate);
  optimiser_.zero_grad();
  const auto terms = objective_.terms(batch.contiguous(at::MemoryFormat::ChannelsLast));
  auto total = torch::zeros({}, batch.options());
  for (const auto& term : terms) total = total + term.value;
  total.backward();

  std::vector<torch::Tensor> values{total.detach()};
  for (const auto& term : terms) values.push_back(term.value.detach());
  auto losses = torch::stack(values).to(torch::kFloat64).cpu();
  if (peers_) averageOverPeers(losses);
  StepReport report;
  report.total = losses[0].item<double>();
  report.learningRate = learningRate;
  for (std::size_t i = 0; i < terms.size(); ++i)
    report.terms.push_back({terms[i].name, losses[static_cast<std::int64_t>(i) + 1].item<double>()});
  if (!std::isfinite(report.total))
    throw Error("Training stopped: the loss is no number any more. Try a smaller learning rate.");
  report.gradientNorm = torch::nn::utils::clip_grad_norm_(objective_.net().parameters(), gradientClip_);
  if (!std::isfinite(report.gradientNorm))
    throw Error("Training stopped: the gradient is no number any more. Try a smaller learning rate.");
  optimiser_.step();
  return report;
}

void Trainer::averageOverPeers(torch::Tensor& losses) {
  torch::NoGradGuard noGrad;
  std::vector<torch::Tensor> gradients;
  for (const auto& parameter : objective_.net().parameters())
    if (parameter.grad().defined()) gradients.push_back(parameter.grad());
  std::vector<torch::Tensor> flat{losses};
  for (const auto& gradient : gradients) flat.push_back(gradient.reshape({-1}).to(torch::kCPU, torch::kFloat64));
  auto everything = torch::cat(flat);
  peers_->average(everything);
  auto offset = losses.numel();
  losses = everything.slice(0, 0, offset);
  for (auto& gradient : gradients) {
    gradient.copy_(everything.slice(0, offset, offset + gradient.numel()).view(gradient.sizes()));
    offset += gradient.numel();
  }
}

}  // namespace daybreak::train
