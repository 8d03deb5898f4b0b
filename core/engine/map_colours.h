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

/// What people look at of a map.
enum class MapQuantity {
  Map,   ///< its values: factors, an illumination, an exponent
  Gain,  ///< 1/i: what an illumination i multiplies the picture by at a strength of 100 %
};

/// Whether there is a gain to look at: only an illumination has one.
bool hasGain(models::MapKind kind);

/// Whether high values are drawn bright: an illumination looks like the light that was there, its gain like the light that was
/// missing. Of factors and exponents the lowest lighten most and are the brightest.
bool highIsBright(models::MapKind kind);

/// The value of a map as that quantity; illuminations below 1e-4 count as that.
float asQuantity(float value, MapQuantity quantity);

/// Smallest and largest value of the channels' mean.
struct MapRange {
  float minimum = 0;
  float maximum = 0;
};
MapRange rangeOf(const FactorMap& map, MapQuantity quantity = MapQuantity::Map);

/// The channels' mean as a picture of width × height, from one end of the colours at range.minimum to the other at
/// range.maximum; see highIsBright().
media::Image colouredMap(const FactorMap& map, MapRange range, int width, int height, MapQuantity quantity = MapQuantity::Map);

}  // namespace daybreak::engine
