#include "nets/recurrence.h"

#include "nets/repeated_curve.h"

namespace daybreak::nets {

torch::Tensor recurrenceStep(const torch::Tensor& y, const torch::Tensor& r, int order) {
  const auto next = y + r * (torch::pow(y, order) - y);
  return order > 2 ? next.clamp(0.0, 1.0) : next;
}

torch::Tensor recurrence(torch::Tensor y, const torch::Tensor& r, int iterations, int order) {
  if (order == 2 && y.sizes() == r.sizes() && RepeatedCurve::suits(y, r)) return RepeatedCurve::apply(y, r, iterations);
  for (int i = 0; i < iterations; ++i) y = recurrenceStep(y, r, order);
  return y;
}

torch::Tensor curves(torch::Tensor y, const torch::Tensor& maps) {
  const auto channels = y.size(1);
  if (RepeatedCurve::suits(y, maps)) return RepeatedCurve::apply(y, maps, maps.size(1) / channels);
  for (const auto& r : maps.split(channels, 1)) y = recurrenceStep(y, r);
  return y;
}

}  // namespace daybreak::nets
