#include "engine/fused/net_reference.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace daybreak::engine::fused {

namespace {

/// Channels of height × width values.
struct Planes {
  int width, height;
  std::vector<std::vector<double>> channels;

  double at(std::size_t channel, int x, int y) const {
    const bool inside = x >= 0 && y >= 0 && x < width && y < height;
    return inside
               ? channels[channel][static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)]
               : 0.0;
  }
};

/// 3×3 per channel with zeros around the picture.
Planes depthwise(const Planes& in, const nets::Weights& weights, const std::string& name) {
  const auto& taps = weights.at(name + ".depth_conv.weight").values;
  const auto& bias = weights.at(name + ".depth_conv.bias").values;
  Planes out = in;
  for (std::size_t c = 0; c < in.channels.size(); ++c) {
    std::size_t i = 0;
    for (int y = 0; y < in.height; ++y) {
      for (int x = 0; x < in.width; ++x) {
        double sum = static_cast<double>(bias[c]);
        for (int t = 0; t < 9; ++t)
          sum += static_cast<double>(taps[c * 9 + static_cast<std::size_t>(t)]) * in.at(c, x + t % 3 - 1, y + t / 3 - 1);
        out.channels[c][i++] = sum;
      }
    }
  }
  return out;
}

Planes pointwise(const Planes& in, const nets::Weights& weights, const std::string& name) {
  const auto& values = weights.at(name + ".point_conv.weight").values;
  const auto& bias = weights.at(name + ".point_conv.bias").values;
  const auto pixels = in.channels[0].size();
  Planes out{in.width, in.height, {}};
  for (std::size_t o = 0; o < bias.size(); ++o) {
    auto& plane = out.channels.emplace_back(pixels, static_cast<double>(bias[o]));
    for (std::size_t c = 0; c < in.channels.size(); ++c)
      for (std::size_t i = 0; i < pixels; ++i)
        plane[i] += static_cast<double>(values[o * in.channels.size() + c]) * in.channels[c][i];
  }
  return out;
}

/// 3×3 over all channels with zeros around the picture.
Planes plain(const Planes& in, const nets::WeightTensor& weights, const nets::WeightTensor& bias) {
  Planes out{in.width, in.height, {}};
  for (std::size_t o = 0; o < bias.values.size(); ++o) {
    auto& plane = out.channels.emplace_back(in.channels[0].size(), static_cast<double>(bias.values[o]));
    for (std::size_t c = 0; c < in.channels.size(); ++c) {
      const float* const taps = weights.values.data() + (o * in.channels.size() + c) * 9;
      std::size_t i = 0;
      for (int y = 0; y < in.height; ++y)
        for (int x = 0; x < in.width; ++x, ++i)
          for (int t = 0; t < 9; ++t) plane[i] += static_cast<double>(taps[t]) * in.at(c, x + t % 3 - 1, y + t / 3 - 1);
    }
  }
  return out;
}

Planes convolution(const Planes& in, const nets::Weights& weights, const std::string& name) {
  if (weights.contains(name + ".depth_conv.weight")) return pointwise(depthwise(in, weights, name), weights, name);
  const auto full = weights.contains(name + ".conv.weight") ? name + ".conv" : name;
  return plain(in, weights.at(full + ".weight"), weights.at(full + ".bias"));
}

Planes layer(const Planes& in, const nets::Weights& weights, int number) {
  Planes out = convolution(in, weights, "e_conv" + std::to_string(number));
  for (auto& plane : out.channels)
    for (auto& value : plane) value = number < 7 ? std::max(0.0, value) : std::tanh(value);
  return out;
}

Planes together(Planes first, const Planes& second) {
  first.channels.insert(first.channels.end(), second.channels.begin(), second.channels.end());
  return first;
}

}  // namespace

std::vector<float> referenceMap(const nets::Weights& weights, const media::Image& picture) {
  Planes input{picture.width(), picture.height(), {}};
  std::vector<float> row(static_cast<std::size_t>(picture.width()));
  for (int c = 0; c < 3; ++c) {
    auto& plane = input.channels.emplace_back();
    for (int y = 0; y < picture.height(); ++y) {
      picture.readRow(c, y, row);
      plane.insert(plane.end(), row.begin(), row.end());
    }
  }
  const auto x1 = layer(input, weights, 1);
  const auto x2 = layer(x1, weights, 2);
  const auto x3 = layer(x2, weights, 3);
  const auto x4 = layer(x3, weights, 4);
  const auto x5 = layer(together(x3, x4), weights, 5);
  const auto x6 = layer(together(x2, x5), weights, 6);
  const auto map = layer(together(x1, x6), weights, 7);
  std::vector<float> values;
  for (const auto& plane : map.channels)
    for (const double value : plane) values.push_back(static_cast<float>(value));
  return values;
}

}  // namespace daybreak::engine::fused
