#pragma once
/// Structural similarity (Wang, Bovik, Sheikh, Simoncelli, IEEE TIP 13(4), 2004).
#include "measure/rgb8.h"

namespace daybreak::measure {

/// Side of the uniform window; smaller pictures cannot be compared.
constexpr int kSsimWindow = 7;

/// Mean over all windows that lie fully inside and over the three channels; −1…1, 1 for equal pictures. Both pictures
/// have the same size, at least 7×7.
double structuralSimilarity(const Rgb8& first, const Rgb8& second);

}  // namespace daybreak::measure
