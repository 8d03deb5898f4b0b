/// What a Trainer remembers, for a training that goes on later.
#include <type_traits>

#include "error.h"
#include "nets/load_weights.h"
#include "train/torch/optimiser_step.h"

namespace daybreak::train {

namespace {

constexpr auto kMean = "adam.mean.";
constexpr auto kSquare = "adam.square.";
constexpr auto kSteps = "adam.steps";

/// Adam's memory of a parameter has a key that differs between LibTorch's versions: an address, or that address as text.
template <typename States>
typename States::key_type keyOf(const States&, const torch::Tensor& parameter) {
  if constexpr (std::is_same_v<typename States::key_type, std::string>)
    return c10::guts::to_string(parameter.unsafeGetTensorImpl());
  else
    return parameter.unsafeGetTensorImpl();
}

torch::Tensor tensorLike(const torch::Tensor& parameter, const nets::WeightTensor& stored) {
  if (parameter.sizes() != at::IntArrayRef(stored.shape)) throw Error("The training's state is that of another network.");
  return torch::tensor(stored.values).view(stored.shape).to(parameter.device());
}

}  // namespace

nets::Weights Trainer::numbers() const {
  auto numbers = objective_.net().weights();
  const auto& states = optimiser_.state();
  for (const auto& parameter : objective_.net().named_parameters()) {
    const auto found = states.find(keyOf(states, parameter.value()));
    if (found == states.end()) continue;  // a parameter that this training leaves alone
    const auto& state = static_cast<const torch::optim::AdamParamState&>(*found->second);
    numbers[kMean + parameter.key()] = nets::plainTensor(state.exp_avg());
    numbers[kSquare + parameter.key()] = nets::plainTensor(state.exp_avg_sq());
    numbers[kSteps] = {{}, {static_cast<float>(state.step())}};
  }
  return numbers;
}

void Trainer::restore(const nets::Weights& numbers) {
  auto weights = numbers;
  std::erase_if(weights, [](const auto& item) { return item.first.starts_with("adam."); });
  objective_.net().load(weights);
  const auto steps = numbers.find(kSteps);
  auto& states = optimiser_.state();
  states.clear();
  if (steps == numbers.end()) return;
  for (const auto& parameter : objective_.net().named_parameters()) {
    const auto mean = numbers.find(kMean + parameter.key());
    const auto square = numbers.find(kSquare + parameter.key());
    if (mean == numbers.end() || square == numbers.end()) continue;
    auto state = std::make_unique<torch::optim::AdamParamState>();
    state->step(static_cast<std::int64_t>(steps->second.values.at(0)));
    state->exp_avg(tensorLike(parameter.value(), mean->second));
    state->exp_avg_sq(tensorLike(parameter.value(), square->second));
    states[keyOf(states, parameter.value())] = std::move(state);
  }
}

}  // namespace daybreak::train
