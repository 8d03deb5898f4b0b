#pragma once
/// A live SGZ model with random weights: every layer matters, unlike in the official one.
#include <cmath>
#include <memory>
#include <random>

#include "media/image.h"
#include "models/model.h"

/// @param lean pulls the map towards this value before the tanh; −0.7 brightens as trained models do
inline std::shared_ptr<const daybreak::models::Model> randomModel(unsigned seed = 1, float lean = -0.7F) {
  auto model = std::make_shared<daybreak::models::Model>();
  model->card.name = "random";
  model->card.architecture = "sgz";
  model->card.options = {{"conv", "dsc"}};
  model->card.mapSide = 48;
  std::mt19937 random(seed);
  const auto tensor = [&random](std::vector<std::int64_t> shape, double deviation) {
    daybreak::nets::WeightTensor result;
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

/// Dark noise over a gradient, values in [0, 0.45]; deterministic.
inline daybreak::media::Image randomPicture(int width, int height, unsigned seed = 1, bool alpha = false) {
  daybreak::media::Image image(width, height, alpha);
  std::mt19937 random(seed);
  for (int channel = 0; channel < (alpha ? 4 : 3); ++channel) {
    std::size_t i = 0;
    for (float& value : image.mutablePlane(channel)) {
      const float ramp = static_cast<float>(i++ % static_cast<std::size_t>(width)) / static_cast<float>(width);
      value = 0.25F * ramp + 0.2F * static_cast<float>(random() % 1000) / 1000.0F;
    }
  }
  return image;
}

/// Largest difference of any value; infinity if the sizes differ.
inline float largestDifference(const daybreak::media::Image& a, const daybreak::media::Image& b) {
  if (a.width() != b.width() || a.height() != b.height() || a.hasAlpha() != b.hasAlpha()) return INFINITY;
  float largest = 0;
  for (int channel = 0; channel < (a.hasAlpha() ? 4 : 3); ++channel)
    for (std::size_t i = 0; i < a.pixels(); ++i)
      largest = std::max(largest, std::abs(a.plane(channel)[i] - b.plane(channel)[i]));
  return largest;
}
