#include "nets/load_weights.h"

#include <algorithm>

#include "error.h"

namespace daybreak::nets {

namespace {

std::vector<std::pair<std::string, torch::Tensor>> namedTensors(const torch::nn::Module& module) {
  std::vector<std::pair<std::string, torch::Tensor>> tensors;
  for (const auto& item : module.named_parameters()) tensors.emplace_back(item.key(), item.value());
  for (const auto& item : module.named_buffers())  // but for batch normalisation's step counter, which nothing reads
    if (!item.key().ends_with("num_batches_tracked")) tensors.emplace_back(item.key(), item.value());
  return tensors;
}

}  // namespace

void loadWeights(torch::nn::Module& module, const Weights& weights) {
  torch::NoGradGuard noGrad;
  const auto tensors = namedTensors(module);
  for (const auto& [name, target] : tensors) {
    const auto found = weights.find(name);
    if (found == weights.end()) throw Error("The model's weights lack the tensor \"" + name + "\".");
    const auto& source = found->second;
    if (target.sizes() != at::IntArrayRef(source.shape)) throw Error("The tensor \"" + name + "\" has the wrong shape.");
    target.copy_(torch::from_blob(const_cast<float*>(source.values.data()), source.shape, torch::kFloat32));
  }
  for (const auto& [name, tensor] : weights) {
    const auto same = [&name](const auto& item) { return item.first == name; };
    if (std::none_of(tensors.begin(), tensors.end(), same))
      throw Error("The network has no place for the tensor \"" + name + "\".");
  }
}

Weights extractWeights(const torch::nn::Module& module) {
  Weights weights;
  for (const auto& [name, tensor] : namedTensors(module)) weights.emplace(name, plainTensor(tensor));
  return weights;
}

WeightTensor plainTensor(const torch::Tensor& tensor) {
  torch::NoGradGuard noGrad;
  const auto plain = tensor.detach().to(torch::kCPU, torch::kFloat32).contiguous();
  return {plain.sizes().vec(), {plain.data_ptr<float>(), plain.data_ptr<float>() + plain.numel()}};
}

torch::Tensor tensorNamed(const Weights& weights, const std::string& name) {
  const auto found = weights.find(name);
  if (found == weights.end()) throw Error("The network's weights lack the tensor \"" + name + "\".");
  const auto& [shape, values] = found->second;
  return torch::from_blob(const_cast<float*>(values.data()), shape, torch::kFloat32).clone();
}

}  // namespace daybreak::nets
