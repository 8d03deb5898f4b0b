#pragma once
/// LIME: Guo, Li and Ling, "LIME: Low-light image enhancement via illumination map estimation", IEEE TIP 26(2), 2017.
#include <stop_token>
#include <vector>

#include "media/image.h"

namespace daybreak::engine::classical {

/// The illumination: max(R,G,B) of each pixel, refined by the sped-up solver (eq. 19 of the paper) with weight strategy III,
/// α 0.15, σ 2, and raised to γ 0.8; the same for all three channels. 3 × height × width in (0,1]. A picture of more than
/// 600,000 pixels is refined in reduced size. Throws Cancelled, std::bad_alloc.
std::vector<float> limeMap(const media::Image& picture, const std::stop_token& stop);

}  // namespace daybreak::engine::classical
