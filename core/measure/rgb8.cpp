#include "measure/rgb8.h"

#include <cmath>

namespace daybreak::measure {

namespace {

std::uint8_t toByte(float value) {
  if (!(value > 0.0F)) return 0;  // NaN too
  return value >= 1.0F ? 255 : static_cast<std::uint8_t>(std::lround(value * 255.0F));
}

}  // namespace

Rgb8 toRgb8(const media::Image& image) {
  Rgb8 result{image.width(), image.height(), std::vector<std::uint8_t>(image.pixels() * 3)};
  for (std::size_t channel = 0; channel < 3 && !image.isNull(); ++channel) {
    auto* to = result.values.data() + channel;
    for (const float value : image.plane(static_cast<int>(channel))) {
      *to = toByte(value);
      to += 3;
    }
  }
  return result;
}

}  // namespace daybreak::measure
