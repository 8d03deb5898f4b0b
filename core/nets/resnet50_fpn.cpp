#include "nets/resnet50_fpn.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>

#include "error.h"
#include "nets/load_weights.h"
#include "nets/resnet50.h"

namespace daybreak::nets {

namespace F = torch::nn::functional;

namespace {

constexpr int kFpnWidth = 256;
constexpr int kSmoothWidth = 128;
constexpr double kDeviation = 0.01;
/// Keeps the top-down part's numbers apart from those of a backbone with the same seed.
constexpr std::uint64_t kSeedOffset = 0x46504E;

struct FpnLayer {
  std::string name;
  int inputs, outputs, kernel;
};

std::string levelName(const char* part, std::size_t stage) {
  return std::string(kFpnPrefix) + part + std::to_string(stage + 2);
}

std::vector<FpnLayer> fpnLayers(int classes) {
  std::vector<FpnLayer> layers;
  for (std::size_t stage = 0; stage < kResnetWidths.size(); ++stage) {
    layers.push_back({levelName("lateral", stage), kResnetWidths[stage], kFpnWidth, 1});
    layers.push_back({levelName("smooth", stage) + ".0", kFpnWidth, kFpnWidth, 3});
    layers.push_back({levelName("smooth", stage) + ".1", kFpnWidth, kSmoothWidth, 3});
  }
  layers.push_back({std::string(kFpnPrefix) + "classify", static_cast<int>(kResnetWidths.size()) * kSmoothWidth, classes, 3});
  return layers;
}

/// How many classes the weights tell apart, all of the top-down part's shapes checked.
int checkFpn(const Weights& weights) {
  const auto bias = weights.find(std::string(kFpnPrefix) + "classify.bias");
  if (bias == weights.end() || bias->second.shape.size() != 1 || bias->second.shape[0] < 1)
    throw Error("The segmentation network lacks its classifier.");
  const auto classes = static_cast<int>(bias->second.shape[0]);
  for (const auto& layer : fpnLayers(classes)) {
    const auto check = [&](const std::string& name, const std::vector<std::int64_t>& shape) {
      const auto found = weights.find(name);
      if (found == weights.end()) throw Error("The segmentation network lacks the tensor \"" + name + "\".");
      if (found->second.shape != shape) throw Error("The tensor \"" + name + "\" has the wrong shape.");
    };
    check(layer.name + ".weight", {layer.outputs, layer.inputs, layer.kernel, layer.kernel});
    check(layer.name + ".bias", {layer.outputs});
  }
  return classes;
}

torch::Tensor enlarged(const torch::Tensor& x, const torch::Tensor& like) {
  if (x.sizes().slice(2) == like.sizes().slice(2)) return x;
  const std::vector<std::int64_t> size{like.size(2), like.size(3)};
  return F::interpolate(x, F::InterpolateFuncOptions().size(size).mode(torch::kBilinear).align_corners(false));
}

}  // namespace

Weights randomFpn(int classes, std::uint64_t seed) {
  auto generator = at::detail::createCPUGenerator(seed + kSeedOffset);
  Weights weights;
  for (const auto& layer : fpnLayers(classes)) {
    const auto weight = torch::empty({layer.outputs, layer.inputs, layer.kernel, layer.kernel});
    weights[layer.name + ".weight"] = plainTensor(weight.normal_(0.0, kDeviation, generator));
    weights[layer.name + ".bias"] = plainTensor(torch::zeros({layer.outputs}));
  }
  return weights;
}

Resnet50FpnImpl::Resnet50FpnImpl(const Weights& weights) {
  if (const auto problem = whyNotResnet50(weights, kFpnPrefix); !problem.empty())
    throw Error("The segmentation network's ResNet-50 does not fit: " + problem + ".");
  classes_ = checkFpn(weights);
  for (const auto& layer : resnet50Layers())
    backbone_.push_back(add(layer.conv, foldedConv(weights, layer.conv, layer.norm, layer.stride)));
  for (std::size_t stage = 0; stage < kResnetWidths.size(); ++stage) {
    const auto convOf = [&](const std::string& name) { return add(name, frozenConv(weights, name)); };
    Level level;
    level.lateral = convOf(levelName("lateral", stage));
    level.first = convOf(levelName("smooth", stage) + ".0");
    level.second = convOf(levelName("smooth", stage) + ".1");
    levels_.push_back(level);
  }
  const auto classifier = std::string(kFpnPrefix) + "classify";
  classify_ = add(classifier, frozenConv(weights, classifier));
  eval();
}

FrozenConv Resnet50FpnImpl::add(const std::string& name, FrozenConv conv) {
  auto moduleName = name;  // which must not have a dot
  std::ranges::replace(moduleName, '.', '_');
  return register_module(moduleName, std::move(conv));
}

torch::Tensor Resnet50FpnImpl::forward(const torch::Tensor& picture) {
  const auto stages = runResnet50(picture.contiguous(at::MemoryFormat::ChannelsLast),
                                  [this](std::size_t i, const torch::Tensor& x) { return backbone_[i]->forward(x); });
  std::vector<torch::Tensor> results(levels_.size());
  torch::Tensor coarser;
  for (std::size_t i = levels_.size(); i-- > 0;) {
    auto level = levels_[i].lateral->forward(stages[i]);
    if (coarser.defined()) level.add_(enlarged(coarser, level));
    results[i] = levels_[i].second->forward(levels_[i].first->forward(level));
    coarser = level;
  }
  for (auto& result : results) result = enlarged(result, results.front());
  std::ranges::reverse(results);  // the coarsest first, as published
  return classify_->forward(torch::cat(results, 1));
}

}  // namespace daybreak::nets
