#include "engine/fused/render_reference.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace daybreak::engine::fused {

namespace {

using Colour = std::array<double, 3>;

/// Bilinear between the four cells around a position, edges extended.
double sampled(std::span<const float> grid, int width, int height, double x, double y) {
  const auto column = axisPosition(x, width);
  const auto row = axisPosition(y, height);
  const auto cell = [&](int right, int below) {
    const int cx = std::min(column.cell + right, width - 1);
    const int cy = std::min(row.cell + below, height - 1);
    return static_cast<double>(
        grid[static_cast<std::size_t>(cy) * static_cast<std::size_t>(width) + static_cast<std::size_t>(cx)]);
  };
  const auto between = [](double from, double to, double share) { return from + share * (to - from); };
  const auto share = static_cast<double>(column.share);
  return between(between(cell(0, 0), cell(1, 0), share), between(cell(0, 1), cell(1, 1), share),
                 static_cast<double>(row.share));
}

/// The map's three values for one recurrence.
Colour factorsAt(const FactorMap& map, const RenderPlan& plan, int step, int x, int y) {
  Colour factors{};
  const int first = 3 * std::min(step, map.channels / 3 - 1);
  for (int c = 0; c < 3; ++c)
    factors[static_cast<std::size_t>(c)] =
        sampled(map.plane(first + c), map.width, map.height, plan.mapX.at(x), plan.mapY.at(y));
  if (plan.oneColour) factors.fill((factors[0] + factors[1] + factors[2]) / 3);
  return factors;
}

double scaleAt(const RenderPlan& plan, int x, int y) {
  const auto factor = static_cast<double>(plan.factor);
  if (plan.protection <= 0) return factor;
  const double spared = sampled(*plan.areas.spared, plan.areas.width, plan.areas.height, plan.areasX.at(x), plan.areasY.at(y));
  return factor * (1 - static_cast<double>(plan.protection) * spared);
}

void recur(Colour& colour, const Colour& factors, double scale, int order) {
  for (std::size_t c = 0; c < 3; ++c) {
    const double r = std::clamp(scale * factors[c], -1.0, 1.0);
    colour[c] += r * (std::pow(colour[c], order) - colour[c]);
    if (order > 2) colour[c] = std::min(colour[c], 1.0);
  }
}

void saturate(Colour& colour, double saturation) {
  const double luma = 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2];
  for (double& value : colour) value = std::clamp(luma + saturation * (value - luma), 0.0, 1.0);
}

}  // namespace

media::Image referenceRender(const media::Image& picture, const FactorMap& map, const RenderPlan& plan) {
  media::Image result = media::converted(picture, media::Samples::F32);
  const std::array planes{result.mutablePlane(0), result.mutablePlane(1), result.mutablePlane(2)};
  std::size_t i = 0;
  for (int y = 0; y < picture.height(); ++y) {
    for (int x = 0; x < picture.width(); ++x, ++i) {
      Colour colour{};
      for (std::size_t c = 0; c < 3; ++c) colour[c] = static_cast<double>(planes[c][i]);
      const double scale = scaleAt(plan, x, y);
      if (map.kind == models::MapKind::Illumination) {
        const auto illumination = factorsAt(map, plan, 0, x, y);
        for (std::size_t c = 0; c < 3; ++c) colour[c] = std::min(colour[c] / std::pow(illumination[c], scale), 1.0);
      } else if (map.kind == models::MapKind::Gamma) {
        const auto gamma = factorsAt(map, plan, 0, x, y);
        for (std::size_t c = 0; c < 3; ++c) colour[c] = std::pow(colour[c], std::pow(gamma[c], scale));
      } else {
        for (int step = 0; step < plan.steps; ++step) recur(colour, factorsAt(map, plan, step, x, y), scale, plan.order);
      }
      if (plan.saturation != 1.0F) saturate(colour, static_cast<double>(plan.saturation));
      for (std::size_t c = 0; c < 3; ++c) planes[c][i] = static_cast<float>(colour[c]);
    }
  }
  return result;
}

}  // namespace daybreak::engine::fused
