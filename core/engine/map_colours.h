#pragma once
/// Showing a factor map to people.
#include <array>
#include <cstdint>

#include "engine/factor_map.h"
#include "media/image.h"

namespace daybreak::engine {

/// 256 sRGB colours from dark to light, perceptually uniform: lightness rises in equal steps of OKLab (Ottosson 2020) while
/// the hue turns from indigo through magenta and orange to pale yellow.
const std::array<std::array<std::uint8_t, 3>, 256>& mapColours();

/// Smallest and largest value of the map's channel mean.
struct MapRange {
  float minimum = 0;
  float maximum = 0;
};
MapRange rangeOf(const FactorMap& map);

/// The map's channel mean as a picture of width × height, range.minimum light, range.maximum dark: the more negative a factor,
/// the more light is missing, and the brighter it is drawn.
media::Image colouredMap(const FactorMap& map, MapRange range, int width, int height);

}  // namespace daybreak::engine
