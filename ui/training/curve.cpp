#include "ui/training/curve.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace daybreak::ui {

void Curve::add(double step, double value) {
  steps.push_back(step);
  values.push_back(value);
}

void Curve::clear() {
  steps.clear();
  values.clear();
}

Curve decimated(const Curve& curve, double from, double to, int columns) {
  const auto begin = curve.steps.begin();
  auto first = static_cast<std::size_t>(std::lower_bound(begin, curve.steps.end(), from) - begin);
  auto end = static_cast<std::size_t>(std::upper_bound(begin, curve.steps.end(), to) - begin);
  if (first > 0) --first;
  if (end < curve.steps.size()) ++end;
  Curve few;
  const auto add = [&](std::size_t i) {
    if (std::isfinite(curve.values[i])) few.add(curve.steps[i], curve.values[i]);
  };
  if (end - first <= 2 * static_cast<std::size_t>(std::max(1, columns)) || to <= from) {
    for (auto i = first; i < end; ++i) add(i);
    return few;
  }
  const double width = (to - from) / columns;
  for (auto i = first; i < end;) {
    const double column = std::floor((curve.steps[i] - from) / width);
    const auto next = std::lower_bound(begin + static_cast<std::ptrdiff_t>(i) + 1, begin + static_cast<std::ptrdiff_t>(end),
                                       from + (column + 1) * width);
    auto low = i, high = i;
    for (const auto last = static_cast<std::size_t>(next - begin); i < last; ++i) {
      if (!(curve.values[low] <= curve.values[i])) low = i;
      if (!(curve.values[high] >= curve.values[i])) high = i;
    }
    add(std::min(low, high));
    if (low != high) add(std::max(low, high));
  }
  return few;
}

void SmoothedCurve::setWeight(double weight) {
  if (weight == weight_) return;
  weight_ = weight;
  clear();
}

void SmoothedCurve::clear() {
  sum_ = 0;
  share_ = 1;
  smooth_.clear();
}

void SmoothedCurve::follow(const Curve& curve) {
  if (smooth_.steps.size() > curve.steps.size()) clear();
  if (smooth_.isEmpty()) share_ = 1;
  for (auto i = smooth_.steps.size(); i < curve.steps.size(); ++i) {
    if (std::isfinite(curve.values[i])) {
      sum_ = weight_ * sum_ + (1 - weight_) * curve.values[i];
      share_ *= weight_;
    }
    smooth_.add(curve.steps[i], share_ < 1 ? sum_ / (1 - share_) : curve.values[i]);
  }
}

}  // namespace daybreak::ui
