#pragma once
/// Small 8-bit pictures worked out value by value.
#include <functional>

#include "measure/rgb8.h"

/// Three values for each pixel.
using Pixel = std::array<std::uint8_t, 3>;

inline daybreak::measure::Rgb8 picture8(int width, int height, const std::function<Pixel(int x, int y)>& pixel) {
  daybreak::measure::Rgb8 picture{width, height, {}};
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const auto values = pixel(x, y);
      picture.values.insert(picture.values.end(), values.begin(), values.end());
    }
  }
  return picture;
}

inline daybreak::measure::Rgb8 grey8(int width, int height, const std::function<int(int x, int y)>& value) {
  return picture8(width, height, [&](int x, int y) {
    const auto grey = static_cast<std::uint8_t>(value(x, y));
    return Pixel{grey, grey, grey};
  });
}
