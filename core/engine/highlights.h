#pragma once
/// Where a photo is bright already.
#include <vector>

#include "media/image.h"

namespace daybreak::engine {

/// For each pixel of a small preview how bright its surroundings are: 0 (dark) … 1 (bright), from the blurred maximum of
/// the channels. Smooth in space on purpose: a weight that followed single pixels would turn the order of tones around.
std::vector<float> highlightWeights(const media::Image& preview);

}  // namespace daybreak::engine
