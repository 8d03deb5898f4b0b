#pragma once
/// What the network sees of a picture.
#include <span>

#include "media/image.h"
#include "train/draw.h"

namespace daybreak::train {

/// Cuts the draw's square out of a picture and changes it as the draw says: exposure and noise in linear light.
/// @param picture bytes, no side shorter than `side`
/// @param out     side × side × 3 values in [0,1], sRGB-encoded, row by row: red, green, blue, red …
void cropInto(const media::Image& picture, const Draw& draw, int side, std::span<float> out);

}  // namespace daybreak::train
