#include "engine/fused/learnt_layer.h"

#include <cmath>
#include <string>

namespace daybreak::engine::fused {

namespace {

constexpr int kTaps = 9;

std::size_t at(int i) { return static_cast<std::size_t>(i); }

bool matters(float value) { return !(std::fabs(value) < nets::kNegligibleWeight); }  // NaN does

/// Files of SGZ say "e_conv1.conv.weight" where those of Zero-DCE say "e_conv1.weight".
std::string plainName(const nets::Weights& weights, const std::string& layer) {
  return weights.contains(layer + ".conv.weight") ? layer + ".conv" : layer;
}

}  // namespace

LearntLayer::LearntLayer(const nets::Weights& weights, int number) {
  const auto layer = "e_conv" + std::to_string(number);
  const bool separable = weights.contains(layer + ".depth_conv.weight");
  if (separable) {
    depthwise_ = &weights.at(layer + ".depth_conv.weight").values;
    depthwiseBias_ = &weights.at(layer + ".depth_conv.bias").values;
  }
  const auto name = separable ? layer + ".point_conv" : plainName(weights, layer);
  weights_ = &weights.at(name + ".weight").values;
  bias_ = &weights.at(name + ".bias").values;
  outputs_ = static_cast<int>(bias_->size());
  inputs_ = static_cast<int>(weights_->size()) / outputs_ / (separable ? 1 : kTaps);
}

float LearntLayer::depthwise(int input, int t) const { return (*depthwise_)[at(input * kTaps + t)]; }

float LearntLayer::pointwise(int output, int input) const { return (*weights_)[at(output * inputs_ + input)]; }

float LearntLayer::plain(int output, int input, int t) const { return (*weights_)[at((output * inputs_ + input) * kTaps + t)]; }

float LearntLayer::bias(int output) const {
  float sum = (*bias_)[at(output)];
  if (!isPlain())
    for (int i = 0; i < inputs_; ++i) sum += pointwise(output, i) * (*depthwiseBias_)[at(i)];
  return sum;
}

bool LearntLayer::reads(int output, int input) const {
  bool taps = false;
  for (int t = 0; t < kTaps; ++t) taps = taps || matters(isPlain() ? plain(output, input, t) : depthwise(input, t));
  return taps && (isPlain() || matters(pointwise(output, input)));
}

}  // namespace daybreak::engine::fused
