#include "nets/recurrence.h"

namespace daybreak::nets {

torch::Tensor recurrenceStep(const torch::Tensor& y, const torch::Tensor& r, int order) {
  const auto next = y + r * (torch::pow(y, order) - y);
  return order > 2 ? next.clamp(0.0, 1.0) : next;
}

torch::Tensor recurrence(torch::Tensor y, const torch::Tensor& r, int iterations, int order) {
  for (int i = 0; i < iterations; ++i) y = recurrenceStep(y, r, order);
  return y;
}

}  // namespace daybreak::nets
