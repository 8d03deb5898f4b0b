#pragma once
/// The render written out plainly: what every kernel is measured against.
#include "engine/factor_map.h"
#include "engine/render_plan.h"

namespace daybreak::engine::fused {

/// What RenderPlan says, pixel by pixel, mostly in double precision; the result is float. Slow.
media::Image referenceRender(const media::Image& picture, const FactorMap& map, const RenderPlan& plan);

}  // namespace daybreak::engine::fused
