#pragma once
/// Solving for the exposure level a person wants.
#include "engine/enhancer.h"
#include "engine/light_areas.h"

namespace daybreak::engine {

/// As exposureGain(map, adjustments), on up to `threads` threads (0: all cores); the same to the bit for any number.
double exposureGain(const FactorMap& map, const Adjustments& adjustments, int threads);

/// That of the whole picture, and of each class that has an exposure level of its own and is in the map's regions: there the
/// patches count as far as they are of that class.
ExposureGains exposureGains(const FactorMap& map, const Adjustments& adjustments, int threads);

}  // namespace daybreak::engine
