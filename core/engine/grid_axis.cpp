#include "engine/grid_axis.h"

#include <algorithm>

namespace daybreak::engine {

AxisPosition axisPosition(double position, int size) {
  const double inside = std::clamp(position, 0.0, static_cast<double>(size - 1));
  const int cell = std::min(static_cast<int>(inside), std::max(size - 2, 0));
  return {cell, static_cast<float>(inside - cell)};
}

}  // namespace daybreak::engine
