#pragma once
/// Contrast-limited adaptive histogram equalisation (Zuiderveld, Graphics Gems IV, 1994) as an illumination map.
#include <stop_token>
#include <vector>

#include "media/image.h"

namespace daybreak::engine::classical {

/// CLAHE (OpenCV's, 8 × 8 tiles, clip limit 4) of the lightness L* in CIELAB; the map is what the picture has to be divided by
/// for that: 3 × height × width, above 1 where CLAHE darkens. At the picture's own size the division gives CLAHE's result to
/// within a level of 8 bits, but leaves black values black. Throws Cancelled, std::bad_alloc.
std::vector<float> claheMap(const media::Image& picture, const std::stop_token& stop);

}  // namespace daybreak::engine::classical
