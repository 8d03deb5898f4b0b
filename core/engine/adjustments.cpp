#include "engine/adjustments.h"

#include <algorithm>
#include <cmath>

namespace daybreak::engine {

namespace {

double inRange(double value, const Range& range) {
  return std::isnan(value) ? range.standard : std::clamp(value, range.minimum, range.maximum);
}

int inRange(int value, const Range& range) {
  return std::clamp(value, static_cast<int>(range.minimum), static_cast<int>(range.maximum));
}

}  // namespace

Adjustments clamped(Adjustments adjustments) {
  if (adjustments.exposure) adjustments.exposure = inRange(*adjustments.exposure, kExposureRange);
  adjustments.strength = inRange(adjustments.strength, kStrengthRange);
  adjustments.iterations = inRange(adjustments.iterations, kIterationsRange);
  adjustments.order = inRange(adjustments.order, kOrderRange);
  adjustments.highlightProtection = inRange(adjustments.highlightProtection, kHighlightProtectionRange);
  adjustments.saturation = inRange(adjustments.saturation, kSaturationRange);
  for (auto& [name, light] : adjustments.classes) {
    light.strength = inRange(light.strength, kStrengthRange);
    if (light.exposure) light.exposure = inRange(*light.exposure, kExposureRange);
  }
  std::erase_if(adjustments.classes, [](const auto& entry) { return entry.second == ClassLight{}; });
  return adjustments;
}

}  // namespace daybreak::engine
