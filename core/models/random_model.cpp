#include "models/random_model.h"

#include <cmath>
#include <random>

#include "models/architecture.h"

namespace daybreak::models {

namespace {

/// Draws that are the same on every standard library.
class Draws {
 public:
  explicit Draws(unsigned seed) : random_(seed) {}

  nets::WeightTensor tensor(std::vector<std::int64_t> shape, double deviation) {
    nets::WeightTensor result;
    std::size_t count = 1;
    for (const auto size : shape) count *= static_cast<std::size_t>(size);
    result.shape = std::move(shape);
    for (std::size_t i = 0; i < count; ++i)  // a sum of uniform ones
      result.values.push_back(static_cast<float>(
          deviation * (static_cast<double>(random_() % 2001 + random_() % 2001 + random_() % 2001) / 1000 - 3)));
    return result;
  }

 private:
  std::mt19937 random_;
};

std::shared_ptr<Model> emptyModel(std::string architecture, std::map<std::string, std::string> options) {
  auto model = std::make_shared<Model>();
  model->card.name = "random";
  model->card.architecture = std::move(architecture);
  model->card.options = std::move(options);
  model->card.mapSide = 48;
  return model;
}

}  // namespace

std::shared_ptr<const Model> randomModel(unsigned seed, float lean) {
  const auto model = emptyModel("sgz", {{"conv", "dsc"}});
  Draws draws(seed);
  for (int layer = 1; layer <= 7; ++layer) {
    const std::int64_t inputs = layer == 1 ? 3 : layer < 5 ? 32 : 64;
    const std::int64_t outputs = layer == 7 ? 3 : 32;
    const std::string name = "e_conv" + std::to_string(layer);
    model->weights[name + ".depth_conv.weight"] = draws.tensor({inputs, 1, 3, 3}, 0.4);
    model->weights[name + ".depth_conv.bias"] = draws.tensor({inputs}, 0.05);
    model->weights[name + ".point_conv.weight"] =
        draws.tensor({outputs, inputs, 1, 1}, 0.8 / std::sqrt(static_cast<double>(inputs)));
    model->weights[name + ".point_conv.bias"] = draws.tensor({outputs}, 0.05);
  }
  for (float& bias : model->weights["e_conv7.point_conv.bias"].values) bias += lean;
  return model;
}

std::shared_ptr<const Model> randomPlainModel(const std::string& architecture,
                                              const std::map<std::string, std::string>& options, unsigned seed, float lean) {
  const auto model = emptyModel(architecture, options);
  const auto* known = findArchitecture(architecture);
  Draws draws(seed);
  for (const auto& [name, shape] : known->shapes(*findVariant(*known, options))) {
    const bool isBias = shape.size() == 1;
    auto& tensor = model->weights[name] =
        draws.tensor(shape, isBias ? 0.05 : 1.0 / std::sqrt(static_cast<double>(shape[1] * shape[2] * shape[3])));
    if (isBias && name.starts_with("e_conv7."))
      for (float& bias : tensor.values) bias += lean;
  }
  return model;
}

}  // namespace daybreak::models
