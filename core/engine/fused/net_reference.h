#pragma once
/// The network written out plainly: what every kernel is measured against.
#include <vector>

#include "media/image.h"
#include "nets/weights.h"

namespace daybreak::engine::fused {

/// The factor map of SGZ (WACV 2022, section 3.1; the same network as Zero-DCE++'s) or Zero-DCE (CVPR 2020, section 3.2) of a
/// picture, 3 or 24 × height × width in [−1,1], one layer after the other over the whole picture, in double precision. Slow;
/// takes 2 kilobytes a pixel.
std::vector<float> referenceMap(const nets::Weights& weights, const media::Image& picture);

}  // namespace daybreak::engine::fused
