#include "engine/render_plan.h"

#include <algorithm>

#include "media/sample_values.h"

namespace daybreak::engine {

namespace {

/// Picture pixel i covers photo positions start + (i … i+1)·size/count; its centre lies half a pixel in.
AxisMapping pictureToPhoto(double start, double size, int count) {
  const double step = size / count;
  return {step, start + step / 2 - 0.5};
}

AxisMapping then(AxisMapping first, AxisMapping second) {
  return {first.step * second.step, first.offset * second.step + second.offset};
}

}  // namespace

RenderPlan planRender(const media::Image& picture, const FactorMap& map, const Adjustments& wanted, const ExposureGains& gains,
                      const Placement& placement, int steps) {
  const auto adjustments = clamped(wanted);
  RenderPlan plan;
  plan.areas = lightAreas(map, adjustments, gains);
  plan.factor = static_cast<float>(plan.areas.most);
  plan.protection = static_cast<float>(plan.areas.protection);
  plan.oneColour = picture.info().grey;
  plan.steps = steps < 0 ? adjustments.iterations : std::min(steps, adjustments.iterations);
  plan.order = adjustments.order;
  plan.saturation = static_cast<float>(adjustments.saturation);

  const bool whole = placement.wholePhoto();
  const auto photoX = pictureToPhoto(whole ? 0 : placement.x, whole ? map.sourceWidth : placement.width, picture.width());
  const auto photoY = pictureToPhoto(whole ? 0 : placement.y, whole ? map.sourceHeight : placement.height, picture.height());
  plan.mapX = then(photoX, map.columns);
  plan.mapY = then(photoY, map.rows);
  const double reduceX = static_cast<double>(plan.areas.width) / map.sourceWidth;
  const double reduceY = static_cast<double>(plan.areas.height) / map.sourceHeight;
  plan.areasX = then(photoX, {reduceX, reduceX / 2 - 0.5});
  plan.areasY = then(photoY, {reduceY, reduceY / 2 - 0.5});
  return plan;
}

media::Image emptyResult(const media::Image& picture, media::Samples samples) {
  auto result = media::Image::unset(picture.width(), picture.height(), picture.hasAlpha(), samples);
  result.setInfo(picture.info());
  if (!picture.hasAlpha()) return result;
  media::withSamplesOf(picture.samples(), [&](auto in) {
    media::withSamplesOf(samples, [&](auto out) {
      const auto alpha = picture.plane<decltype(in)>(3);
      media::samplesAs(alpha.data(), alpha.size(), result.mutablePlane<decltype(out)>(3).data());
    });
  });
  return result;
}

}  // namespace daybreak::engine
