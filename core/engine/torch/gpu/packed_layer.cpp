#include "engine/torch/gpu/packed_layer.h"

#include <algorithm>

#include "engine/torch/gpu/kernel_work.h"

namespace daybreak::engine::gpu {

PackedLayer packLayer(const nets::Weights& weights, const std::string& name) {
  const auto& depthwise = weights.at(name + ".depth_conv.weight").values;
  const auto& depthwiseBias = weights.at(name + ".depth_conv.bias").values;
  const auto& pointwise = weights.at(name + ".point_conv.weight").values;
  const auto& pointwiseBias = weights.at(name + ".point_conv.bias").values;
  const auto inputs = depthwiseBias.size();
  const auto outputs = pointwiseBias.size();
  constexpr auto kOutputs = static_cast<std::size_t>(kLayerOutputs);

  PackedLayer layer;
  const auto channels = (inputs + 7) / 8 * 8;
  layer.channels = static_cast<int>(channels);
  layer.depthwise.resize(9 * channels);
  layer.pointwise.resize((channels + 15) / 16 * 16 * kOutputs);
  layer.bias.resize(kOutputs);
  std::ranges::copy(pointwiseBias, layer.bias.begin());
  for (std::size_t channel = 0; channel < inputs; ++channel) {
    for (std::size_t tap = 0; tap < 9; ++tap) layer.depthwise[tap * channels + channel] = depthwise[channel * 9 + tap];
    for (std::size_t output = 0; output < outputs; ++output) {
      const float weight = pointwise[output * inputs + channel];
      layer.pointwise[channel * kOutputs + output] = weight;
      layer.bias[output] += weight * depthwiseBias[channel];  // the depthwise bias passes straight through
    }
  }
  return layer;
}

}  // namespace daybreak::engine::gpu
