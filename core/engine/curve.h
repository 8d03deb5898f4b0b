#pragma once
/// The recurrence on rows of pixels: what every slider move runs.
#include <span>

namespace daybreak::engine {

/// y ← y + r(y^order − y), `iterations` times, in place (SGZ eq. 3; r in [−1,1], y in [0,1], order 2…4). For orders above 2,
/// where the curve can overshoot, y is kept at or below 1.
void applyCurve(std::span<float> y, std::span<const float> r, int iterations, int order);

/// Moves three rows of one colour picture away from (above 1) or towards (below 1) their luma (Rec. 709 weights on the
/// encoded values), kept in [0,1].
void applySaturation(std::span<float> red, std::span<float> green, std::span<float> blue, float saturation);

}  // namespace daybreak::engine
