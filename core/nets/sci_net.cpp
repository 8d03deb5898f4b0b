#include "nets/sci_net.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>

#include "error.h"
#include "nets/load_weights.h"

namespace daybreak::nets {

namespace {

constexpr int kColours = 3;
constexpr int kCalibrationWidth = 16;
constexpr int kCalibrationBlocks = 3;
constexpr double kLeastLight = 1e-4;
constexpr auto kCalibrationPrefix = "calibrate.";

torch::nn::Conv2d convolution(int inputs, int outputs) {
  return torch::nn::Conv2d(torch::nn::Conv2dOptions(inputs, outputs, 3).padding(1));
}

/// Convolution, batch normalisation, ReLU, `times` over.
torch::nn::Sequential normalisedLayers(int inputs, int outputs, int times = 1) {
  torch::nn::Sequential layers;
  for (int i = 0; i < times; ++i) {
    layers->push_back(convolution(i == 0 ? inputs : outputs, outputs));
    layers->push_back(torch::nn::BatchNorm2d(outputs));
    layers->push_back(torch::nn::ReLU());
  }
  return layers;
}

}  // namespace

SciEnhanceImpl::SciEnhanceImpl() {
  in_ = register_module("in_conv", torch::nn::Sequential(convolution(kColours, kColours), torch::nn::ReLU()));
  shared_ = register_module("conv", normalisedLayers(kColours, kColours));
  out_ = register_module("out_conv", torch::nn::Sequential(convolution(kColours, kColours), torch::nn::Sigmoid()));
}

torch::Tensor SciEnhanceImpl::forward(const torch::Tensor& picture) {
  const auto first = in_->forward(picture);
  return (out_->forward(first + shared_->forward(first)) + picture).clamp(kLeastLight, 1.0);
}

SciCalibrateImpl::SciCalibrateImpl() {
  in_ = register_module("in_conv", normalisedLayers(kColours, kCalibrationWidth));
  shared_ = register_module("convs", normalisedLayers(kCalibrationWidth, kCalibrationWidth, 2));
  out_ = register_module("out_conv", torch::nn::Sequential(convolution(kCalibrationWidth, kColours), torch::nn::Sigmoid()));
}

torch::Tensor SciCalibrateImpl::forward(const torch::Tensor& reflectance) {
  auto features = in_->forward(reflectance);
  for (int i = 0; i < kCalibrationBlocks; ++i) features = features + shared_->forward(features);
  return reflectance - out_->forward(features);
}

SciNetImpl::SciNetImpl(Calibration calibration) {
  register_module("enhance", enhance_);
  if (calibration == Calibration::With) calibrate_ = register_module("calibrate", SciCalibrate());
}

torch::Tensor SciNetImpl::forward(const torch::Tensor& picture) { return enhance_->forward(picture); }

torch::Tensor SciNetImpl::enhance(const torch::Tensor& picture, const torch::Tensor& map) const {
  return (picture / map).clamp(0.0, 1.0);
}

std::vector<SciStage> SciNetImpl::stages(const torch::Tensor& picture, int count) {
  if (count > 1 && calibrate_.is_empty()) throw Error("SCI's later stages need its calibration net.");
  std::vector<SciStage> stages;
  auto input = picture;
  for (int i = 0; i < count; ++i) {
    const auto illumination = enhance_->forward(input);
    stages.push_back({input, illumination});
    if (i + 1 < count) input = picture + calibrate_->forward(enhance(picture, illumination));
  }
  return stages;
}

void SciNetImpl::initialise(std::uint64_t seed) {
  torch::NoGradGuard noGrad;
  auto generator = at::detail::createCPUGenerator(seed);
  for (const auto& parameter : named_parameters()) {
    auto tensor = parameter.value();
    const bool scale = tensor.dim() == 1 && parameter.key().ends_with(".weight");  // of a batch normalisation
    if (tensor.dim() > 1)
      tensor.normal_(0.0, 0.02, generator);
    else if (scale)
      tensor.normal_(1.0, 0.02, generator);
    else
      tensor.zero_();
  }
}

void SciNetImpl::makeNeutral() {
  torch::NoGradGuard noGrad;
  const auto treat = [](torch::Tensor tensor) {
    if (tensor.dim() == 4) tensor.copy_((tensor + tensor.roll({1, 1}, {0, 1}) + tensor.roll({2, 2}, {0, 1})) / 3);
    if (tensor.dim() == 1) tensor.fill_(tensor.mean().item<float>());
  };
  for (auto& parameter : enhance_->parameters()) treat(parameter);
  for (auto& buffer : enhance_->buffers()) treat(buffer);
}

void SciNetImpl::load(const Weights& weights) {
  const auto ofCalibration = [](const auto& item) { return item.first.starts_with(kCalibrationPrefix); };
  auto wanted = weights;
  if (calibrate_.is_empty()) {
    std::erase_if(wanted, ofCalibration);
  } else if (std::ranges::none_of(wanted, ofCalibration)) {
    for (auto& item : extractWeights(*this))
      if (ofCalibration(item)) wanted.insert(std::move(item));
  }
  loadWeights(*this, wanted);
}

}  // namespace daybreak::nets
