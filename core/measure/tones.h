#pragma once
/// How bright a picture is, and how much of it is lost in white or black.
#include "measure/rgb8.h"

namespace daybreak::measure {

struct Tones {
  double meanLuma = 0;                  ///< 0…255, Rec. 601 weights on the encoded values
  double medianLuma = 0;                ///< 0…255; of an even number of pixels the mean of the middle two
  double clippedHighlightsPercent = 0;  ///< of the pixels: a channel is at 255 (as the window's clipping marks)
  double clippedShadowsPercent = 0;     ///< of the pixels: all channels are at 0
};

/// Throws Error for an empty picture.
Tones tonesOf(const Rgb8& picture);

/// The first of them alone. Throws Error for an empty picture.
double meanLuma(const Rgb8& picture);

}  // namespace daybreak::measure
