#include "engine/map_colours.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace daybreak::engine {

namespace {

std::uint8_t encoded(double linear) {
  const double x = std::clamp(linear, 0.0, 1.0);
  const double srgb = x <= 0.0031308 ? 12.92 * x : 1.055 * std::pow(x, 1 / 2.4) - 0.055;
  return static_cast<std::uint8_t>(std::lround(srgb * 255));
}

/// OKLCh → sRGB (matrices of Björn Ottosson, "A perceptual color space for image processing", 2020).
std::array<std::uint8_t, 3> fromOklch(double lightness, double chroma, double hueDegrees) {
  const double hue = hueDegrees * std::numbers::pi / 180;
  const double a = chroma * std::cos(hue);
  const double b = chroma * std::sin(hue);
  const auto cube = [](double x) { return x * x * x; };
  const double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
  const double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
  const double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
  return {encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
          encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
          encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)};
}

std::array<std::array<std::uint8_t, 3>, 256> makeColours() {
  std::array<std::array<std::uint8_t, 3>, 256> colours{};
  for (std::size_t i = 0; i < colours.size(); ++i) {
    const double t = static_cast<double>(i) / 255;
    const double chroma = 0.03 + 0.125 * std::sin(std::numbers::pi * std::pow(t, 0.9));
    colours[i] = fromOklch(0.14 + 0.83 * t, chroma, 285 + 180 * t);
  }
  return colours;
}

float meanAt(const FactorMap& map, MapQuantity quantity, std::size_t cell) {
  float sum = 0;
  for (int channel = 0; channel < 3; ++channel) sum += asQuantity(map.plane(channel)[cell], quantity);
  return sum / 3.0F;
}

float meanAt(const FactorMap& map, MapQuantity quantity, double photoX, double photoY) {
  float sum = 0;
  for (int channel = 0; channel < 3; ++channel) sum += asQuantity(map.at(channel, photoX, photoY), quantity);
  return sum / 3.0F;
}

constexpr float kLeastIllumination = 1e-4F;

}  // namespace

const std::array<std::array<std::uint8_t, 3>, 256>& mapColours() {
  static const auto kColours = makeColours();
  return kColours;
}

bool hasGain(models::MapKind kind) { return kind == models::MapKind::Illumination; }

bool highIsBright(models::MapKind kind) { return kind == models::MapKind::Illumination; }

float asQuantity(float value, MapQuantity quantity) {
  return quantity == MapQuantity::Gain ? 1.0F / std::max(value, kLeastIllumination) : value;
}

MapRange rangeOf(const FactorMap& any, MapQuantity quantity) {
  const FactorMap map = shownMap(any);
  MapRange range{meanAt(map, quantity, 0), meanAt(map, quantity, 0)};
  for (std::size_t cell = 0; cell < map.plane(0).size(); ++cell) {
    range.minimum = std::min(range.minimum, meanAt(map, quantity, cell));
    range.maximum = std::max(range.maximum, meanAt(map, quantity, cell));
  }
  return range;
}

media::Image colouredMap(const FactorMap& any, MapRange range, int width, int height, MapQuantity quantity) {
  const FactorMap map = shownMap(any);
  media::Image picture(width, height);
  const std::array planes{picture.mutablePlane(0), picture.mutablePlane(1), picture.mutablePlane(2)};
  const float span = std::max(range.maximum - range.minimum, 1e-6F);
  std::size_t pixel = 0;
  for (int y = 0; y < height; ++y) {
    const double photoY = (y + 0.5) * map.sourceHeight / height - 0.5;
    for (int x = 0; x < width; ++x, ++pixel) {
      const double photoX = (x + 0.5) * map.sourceWidth / width - 0.5;
      const float mean = meanAt(map, quantity, photoX, photoY);
      const float above = highIsBright(map.kind) ? mean - range.minimum : range.maximum - mean;
      const float share = std::clamp(above / span, 0.0F, 1.0F);
      const auto& colour = mapColours()[static_cast<std::size_t>(std::lround(share * 255.0F))];
      for (std::size_t channel = 0; channel < 3; ++channel)
        planes[channel][pixel] = static_cast<float>(colour[channel]) / 255.0F;
    }
  }
  return picture;
}

}  // namespace daybreak::engine
