#include "engine/effective_map.h"

#include <algorithm>

namespace daybreak::engine {

namespace {

void averageChannels(FactorRow& row) {
  auto& [red, green, blue] = row.factors;
  for (std::size_t i = 0; i < red.size(); ++i) red[i] = green[i] = blue[i] = (red[i] + green[i] + blue[i]) / 3.0F;
}

}  // namespace

FactorRow::FactorRow(int width) : highlight(static_cast<std::size_t>(width)) {
  for (auto& row : factors) row.resize(static_cast<std::size_t>(width));
}

EffectiveMap::EffectiveMap(const FactorMap& map, const RenderPlan& plan, int width)
    : map_(map),
      plan_(plan),
      factors_(map.width, map.height, plan.mapX, plan.mapY, width),
      highlights_(map.preview->width(), map.preview->height(), plan.highlightX, plan.highlightY, width) {}

void EffectiveMap::row(int y, FactorRow& row) const {
  for (int channel = 0; channel < 3; ++channel)
    factors_.sampleRow(map_.plane(channel), y, row.factors[static_cast<std::size_t>(channel)], row.interpolation);
  if (plan_.oneColour) averageChannels(row);
  if (plan_.protection > 0) highlights_.sampleRow(map_.preview->highlights(), y, row.highlight, row.interpolation);
  for (auto& factors : row.factors) scale(factors, row.highlight);
}

void EffectiveMap::scale(std::vector<float>& factors, const std::vector<float>& highlight) const {
  if (plan_.protection > 0) {
    const float factor = plan_.factor;
    const float protection = plan_.protection;
    float* const r = factors.data();
    const float* const h = highlight.data();
    for (std::size_t i = 0; i < factors.size(); ++i)
      r[i] = std::min(std::max(factor * (1.0F - protection * h[i]) * r[i], -1.0F), 1.0F);
  } else if (plan_.factor != 1.0F) {
    scaleFactors(factors, plan_.factor, factors);
  }
}

void scaleFactors(std::span<const float> factors, float gain, std::span<float> out) {
  const float* const from = factors.data();
  float* const to = out.data();
  for (std::size_t i = 0; i < factors.size(); ++i) to[i] = std::min(std::max(gain * from[i], -1.0F), 1.0F);
}

}  // namespace daybreak::engine
