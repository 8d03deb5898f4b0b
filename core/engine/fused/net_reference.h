#pragma once
/// The network written out plainly: what every kernel is measured against.
#include <vector>

#include "media/image.h"
#include "nets/weights.h"

namespace daybreak::engine::fused {

/// SGZ's factor map (WACV 2022, section 3.1; the same network as Zero-DCE++'s) of a picture, 3 × height × width in [−1,1], one
/// layer after the other over the whole picture, in double precision. Slow; takes 700 bytes a pixel.
std::vector<float> referenceMap(const nets::Weights& weights, const media::Image& picture);

}  // namespace daybreak::engine::fused
