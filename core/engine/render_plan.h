#pragma once
/// What a render does, resolved once from map, adjustments and placement; the CPU and the LibTorch path both follow it.
#include "engine/adjustments.h"
#include "engine/enhancer.h"
#include "engine/factor_map.h"
#include "engine/grid_axis.h"
#include "engine/light_areas.h"

namespace daybreak::engine {

/// Effective map at a pixel: clamp(factor · (1 − protection · spared) · r, −1, 1), then `steps` recurrences.
struct RenderPlan {
  float factor = 1;        ///< strength × exposure gain, where they are highest
  float protection = 0;    ///< how far the areas are spared, 0…1
  bool oneColour = false;  ///< grey source: all channels take the mean of the map, so that grey stays grey
  int steps = 8;
  int order = 2;
  float saturation = 1;
  AxisMapping mapX, mapY;  ///< picture pixels → map cells
  LightAreas areas;
  AxisMapping areasX, areasY;  ///< picture pixels → cells of the areas' grid

  /// Nothing to do: the result is the picture itself.
  bool isIdentity() const { return (factor == 0 || steps == 0) && saturation == 1; }
};

/// @param gains see exposureGain()
RenderPlan planRender(const media::Image& picture, const FactorMap& map, const Adjustments& adjustments,
                      const ExposureGains& gains, const Placement& placement, int steps);

/// A picture like this one, with its alpha; the colours are for a render to fill.
media::Image emptyResult(const media::Image& picture, media::Samples samples);

/// Runs the plan on the CPU, row by row, straight from the picture's samples to those wanted (the picture's own if not given).
/// Results are the same to the bit whatever the number of threads, for a part as for the whole. Throws Cancelled.
media::Image renderRows(const media::Image& picture, const FactorMap& map, const RenderPlan& plan, int threads,
                        std::stop_token stop, const Progress& progress = {}, std::optional<media::Samples> wanted = {});

}  // namespace daybreak::engine
