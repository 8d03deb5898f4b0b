#include "nets/resnet50.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "nets/frozen_conv.h"
#include "nets/load_weights.h"

namespace daybreak::nets {

namespace F = torch::nn::functional;

namespace {

constexpr int kStemWidth = 64;
constexpr int kExpansion = 4;  // of a block's width in its last convolution
constexpr std::array<int, 4> kBlocks{3, 4, 6, 3};

/// Factor of the last normalisation of each random block.
constexpr double kResidualShare = 0.1;

constexpr int kNoisePictures = 4;
constexpr int kNoiseSide = 128;
constexpr int kCoarsestNoise = 4;

std::vector<ResnetLayer> listLayers() {
  std::vector<ResnetLayer> layers{{"conv1", "bn1", 3, kStemWidth, 7, 2}};
  int inputs = kStemWidth;
  for (std::size_t stage = 0; stage < kBlocks.size(); ++stage) {
    const int outputs = kResnetWidths[stage];
    const int width = outputs / kExpansion;
    for (int block = 0; block < kBlocks[stage]; ++block) {
      const auto name = "layer" + std::to_string(stage + 1) + "." + std::to_string(block) + ".";
      const int stride = stage > 0 && block == 0 ? 2 : 1;
      layers.push_back({name + "conv1", name + "bn1", inputs, width, 1, 1});
      layers.push_back({name + "conv2", name + "bn2", width, width, 3, stride});
      layers.push_back({name + "conv3", name + "bn3", width, outputs, 1, 1});
      if (block == 0) layers.push_back({name + "downsample.0", name + "downsample.1", inputs, outputs, 1, stride});
      inputs = outputs;
    }
  }
  return layers;
}

/// Noise with as much strength in coarse as in fine structures, as photos have: [N,3,H,W] in (0,1).
torch::Tensor noisePictures(at::Generator& generator) {
  const std::vector<std::int64_t> size{kNoiseSide, kNoiseSide};
  auto sum = torch::zeros({kNoisePictures, 3, kNoiseSide, kNoiseSide});
  for (int cells = kCoarsestNoise; cells <= kNoiseSide; cells *= 2) {
    const auto noise = torch::empty({kNoisePictures, 3, cells, cells}).normal_(0.0, 1.0, generator);
    sum += F::interpolate(noise, F::InterpolateFuncOptions().size(size).mode(torch::kBilinear).align_corners(false));
  }
  return sum.sigmoid().contiguous(at::MemoryFormat::ChannelsLast);
}

std::map<std::string, std::vector<std::int64_t>> resnet50Shapes() {
  std::map<std::string, std::vector<std::int64_t>> shapes;
  for (const auto& layer : resnet50Layers()) {
    shapes[layer.conv + ".weight"] = {layer.outputs, layer.inputs, layer.kernel, layer.kernel};
    for (const char* part : {".weight", ".bias", ".running_mean", ".running_var"}) shapes[layer.norm + part] = {layer.outputs};
  }
  return shapes;
}

}  // namespace

const std::vector<ResnetLayer>& resnet50Layers() {
  static const auto kLayers = listLayers();
  return kLayers;
}

std::array<torch::Tensor, 4> runResnet50(const torch::Tensor& picture,
                                         const std::function<torch::Tensor(std::size_t, const torch::Tensor&)>& layer) {
  std::size_t next = 0;
  auto x = torch::max_pool2d(layer(next++, picture).relu_(), 3, 2, 1);
  std::array<torch::Tensor, 4> results;
  for (std::size_t stage = 0; stage < kBlocks.size(); ++stage) {
    for (int block = 0; block < kBlocks[stage]; ++block) {
      auto y = layer(next++, x).relu_();
      y = layer(next++, y).relu_();
      y = layer(next++, y);
      x = y.add_(block == 0 ? layer(next++, x) : x).relu_();
    }
    results[stage] = x;
  }
  return results;
}

Weights randomResnet50(std::uint64_t seed) {
  torch::NoGradGuard noGrad;
  auto generator = at::detail::createCPUGenerator(seed);
  Weights weights;
  runResnet50(noisePictures(generator), [&](std::size_t index, const torch::Tensor& x) {
    const auto& layer = resnet50Layers()[index];
    const double fanOut = layer.kernel * layer.kernel * layer.outputs;
    const auto conv = torch::empty({layer.outputs, layer.inputs, layer.kernel, layer.kernel})
                          .normal_(0.0, std::sqrt(2.0 / fanOut), generator);
    const auto y = torch::conv2d(x, conv, {}, layer.stride, layer.kernel / 2);
    const auto mean = y.mean({0, 2, 3});
    const auto variance = y.var({0, 2, 3}, /*unbiased=*/false);
    weights[layer.conv + ".weight"] = plainTensor(conv);
    const double factor = layer.norm.ends_with(".bn3") ? kResidualShare : 1;
    weights[layer.norm + ".weight"] = plainTensor(torch::full({layer.outputs}, factor));
    weights[layer.norm + ".bias"] = plainTensor(torch::zeros({layer.outputs}));
    weights[layer.norm + ".running_mean"] = plainTensor(mean);
    weights[layer.norm + ".running_var"] = plainTensor(variance);
    return (y - mean.view({1, -1, 1, 1})) * (factor / (variance.view({1, -1, 1, 1}) + kNormalisationEpsilon).sqrt());
  });
  return weights;
}

std::string whyNotResnet50(const Weights& weights, const std::string& besides) {
  const auto shapes = resnet50Shapes();
  for (const auto& [name, shape] : shapes) {
    const auto found = weights.find(name);
    if (found == weights.end()) return "it lacks the tensor \"" + name + "\"";
    if (found->second.shape != shape) return "its tensor \"" + name + "\" has the wrong shape";
  }
  for (const auto& [name, tensor] : weights) {
    const bool unneeded = name.starts_with("fc.") || name.ends_with(".num_batches_tracked") || name.starts_with(besides);
    if (!unneeded && !shapes.contains(name)) return "ResNet-50 has no place for its tensor \"" + name + "\"";
  }
  return {};
}

}  // namespace daybreak::nets
