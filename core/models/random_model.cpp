#include "models/random_model.h"

#include <cmath>
#include <random>

namespace daybreak::models {

std::shared_ptr<const Model> randomModel(unsigned seed, float lean) {
  auto model = std::make_shared<Model>();
  model->card.name = "random";
  model->card.architecture = "sgz";
  model->card.options = {{"conv", "dsc"}};
  model->card.mapSide = 48;
  std::mt19937 random(seed);
  const auto tensor = [&random](std::vector<std::int64_t> shape, double deviation) {
    nets::WeightTensor result;
    std::size_t count = 1;
    for (const auto size : shape) count *= static_cast<std::size_t>(size);
    result.shape = std::move(shape);
    for (std::size_t i = 0; i < count; ++i)  // a sum of uniform draws, the same on every standard library
      result.values.push_back(static_cast<float>(
          deviation * (static_cast<double>(random() % 2001 + random() % 2001 + random() % 2001) / 1000 - 3)));
    return result;
  };
  for (int layer = 1; layer <= 7; ++layer) {
    const std::int64_t inputs = layer == 1 ? 3 : layer < 5 ? 32 : 64;
    const std::int64_t outputs = layer == 7 ? 3 : 32;
    const std::string name = "e_conv" + std::to_string(layer);
    model->weights[name + ".depth_conv.weight"] = tensor({inputs, 1, 3, 3}, 0.4);
    model->weights[name + ".depth_conv.bias"] = tensor({inputs}, 0.05);
    model->weights[name + ".point_conv.weight"] = tensor({outputs, inputs, 1, 1}, 0.8 / std::sqrt(static_cast<double>(inputs)));
    model->weights[name + ".point_conv.bias"] = tensor({outputs}, 0.05);
  }
  for (float& bias : model->weights["e_conv7.point_conv.bias"].values) bias += lean;
  return model;
}

}  // namespace daybreak::models
