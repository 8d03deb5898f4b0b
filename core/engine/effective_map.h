#pragma once
/// The factor map as a render applies it, one picture row at a time.
#include <array>
#include <vector>

#include "engine/factor_map.h"
#include "engine/grid_sampler.h"
#include "engine/render_plan.h"

namespace daybreak::engine {

/// Row buffers of one thread.
struct FactorRow {
  explicit FactorRow(int width);
  std::array<std::vector<float>, 3> factors;  ///< red, green, blue; what EffectiveMap::row fills
  std::vector<float> highlight;
  std::vector<float> interpolation;
};

/// The effective map along rows, as RenderPlan defines it. Map and plan must outlive it.
class EffectiveMap {
 public:
  EffectiveMap(const FactorMap& map, const RenderPlan& plan, int width);

  void row(int y, FactorRow& row) const;

 private:
  void scale(std::vector<float>& factors, const std::vector<float>& highlight) const;

  const FactorMap& map_;
  const RenderPlan& plan_;
  GridSampler factors_;
  GridSampler highlights_;
};

/// factors ← clamp(gain · factors, −1, 1)
void scaleFactors(std::span<const float> factors, float gain, std::span<float> out);

}  // namespace daybreak::engine
