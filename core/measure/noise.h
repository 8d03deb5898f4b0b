#pragma once
/// How noisy a picture looks (Immerkær, "Fast Noise Variance Estimation", Computer Vision and Image Understanding 64(2), 1996).
#include "measure/rgb8.h"

namespace daybreak::measure {

/// Smaller pictures have no pixel with all its neighbours.
constexpr int kNoiseWindow = 3;

/// Standard deviation of white noise on the luma (Rec. 601), in steps of 0…255: sqrt(π/2) / 6 times the mean of |luma ∗ N| over
/// all pixels with eight neighbours, N = (1 −2 1; −2 4 −2; 1 −2 1). Slopes and straight edges cancel out; fine texture and
/// corners count as noise. Throws Error below 3×3.
double noiseSigma(const Rgb8& picture);

}  // namespace daybreak::measure
