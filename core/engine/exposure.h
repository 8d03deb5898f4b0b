#pragma once
/// Solving for the exposure level a person wants.
#include "engine/enhancer.h"

namespace daybreak::engine {

/// As exposureGain(map, adjustments), on up to `threads` threads (0: all cores); the same to the bit for any number.
double exposureGain(const FactorMap& map, const Adjustments& adjustments, int threads);

}  // namespace daybreak::engine
