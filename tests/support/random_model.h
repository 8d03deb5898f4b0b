#pragma once
/// Random pictures, and how far two pictures differ.
#include <cmath>
#include <random>

#include "media/image.h"
#include "models/random_model.h"

using daybreak::models::randomModel;
using daybreak::models::randomPlainModel;

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

/// Largest difference of any value, however the pictures hold them; infinity if the sizes differ.
inline float largestDifference(const daybreak::media::Image& first, const daybreak::media::Image& second) {
  const auto a = daybreak::media::converted(first, daybreak::media::Samples::F32);
  const auto b = daybreak::media::converted(second, daybreak::media::Samples::F32);
  if (a.width() != b.width() || a.height() != b.height() || a.hasAlpha() != b.hasAlpha()) return INFINITY;
  float largest = 0;
  for (int channel = 0; channel < a.channels(); ++channel)
    for (std::size_t i = 0; i < a.pixels(); ++i)
      largest = std::max(largest, std::abs(a.plane(channel)[i] - b.plane(channel)[i]));
  return largest;
}
