#pragma once
/// A picture rounded to 8 bit, interleaved: what files hold and measures compare.
#include <cstdint>
#include <vector>

#include "media/image.h"

namespace daybreak::measure {

struct Rgb8 {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> values;  ///< height × width × RGB

  const std::uint8_t* row(int y) const {
    return values.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width) * 3;
  }
};

/// Rounds to the nearest of 256 steps; values outside [0,1] are clamped, NaN becomes 0. Alpha is left out.
Rgb8 toRgb8(const media::Image& image);

/// Rec. 601 luma of a pixel in thousandths, 0…255,000: exact.
inline std::uint32_t lumaThousandths(const std::uint8_t* rgb) { return 299U * rgb[0] + 587U * rgb[1] + 114U * rgb[2]; }

}  // namespace daybreak::measure
