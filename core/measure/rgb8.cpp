#include "measure/rgb8.h"

#include "media/pixel_rows.h"

namespace daybreak::measure {

Rgb8 toRgb8(const media::Image& image) {
  Rgb8 result{image.width(), image.height(), std::vector<std::uint8_t>(image.pixels() * 3)};
  const auto rowBytes = static_cast<std::size_t>(image.width()) * 3;
  for (int y = 0; y < image.height(); ++y)
    media::packRow(image, y, 3, result.values.data() + static_cast<std::size_t>(y) * rowBytes);
  return result;
}

}  // namespace daybreak::measure
