#pragma once
/// Seeded weights of the networks Daybreak knows, for tests of model files.
#include <random>
#include <string>

#include "error.h"
#include "nets/weights.h"

namespace daybreak::test {

inline nets::WeightTensor randomTensor(std::vector<std::int64_t> shape, std::mt19937& random) {
  std::size_t count = 1;
  for (const auto side : shape) count *= static_cast<std::size_t>(side);
  nets::WeightTensor tensor{std::move(shape), std::vector<float>(count)};
  std::uniform_real_distribution<float> value(-1.0F, 1.0F);
  for (auto& one : tensor.values) one = value(random);
  return tensor;
}

/// SGZ's weights; conv "dsc", "tc", or "plain" for tc with short names, with 24 `maps` those of Zero-DCE.
inline nets::Weights sgzWeights(const std::string& conv, std::int64_t maps = 3, unsigned seed = 1) {
  std::mt19937 random(seed);
  nets::Weights weights;
  for (int layer = 1; layer <= 7; ++layer) {
    const std::int64_t inputs = layer == 1 ? 3 : layer < 5 ? 32 : 64;
    const std::int64_t outputs = layer == 7 ? maps : 32;
    const auto prefix = "e_conv" + std::to_string(layer);
    if (conv == "dsc") {
      weights[prefix + ".depth_conv.weight"] = randomTensor({inputs, 1, 3, 3}, random);
      weights[prefix + ".depth_conv.bias"] = randomTensor({inputs}, random);
      weights[prefix + ".point_conv.weight"] = randomTensor({outputs, inputs, 1, 1}, random);
      weights[prefix + ".point_conv.bias"] = randomTensor({outputs}, random);
    } else {
      const auto middle = conv == "plain" ? std::string() : std::string(".conv");
      weights[prefix + middle + ".weight"] = randomTensor({outputs, inputs, 3, 3}, random);
      weights[prefix + middle + ".bias"] = randomTensor({outputs}, random);
    }
  }
  return weights;
}

/// What `act` complains about, as Daybreak's error text; empty if it does not. Other exceptions pass through.
template <typename Act>
std::string complaint(Act act) {
  try {
    act();
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

}  // namespace daybreak::test
