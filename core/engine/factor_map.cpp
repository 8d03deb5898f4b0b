#include "engine/factor_map.h"

#include <algorithm>

#include "engine/grid_sampler.h"

namespace daybreak::engine {

std::span<const float> FactorMap::plane(int channel) const {
  const auto size = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  return std::span<const float>(*values).subspan(static_cast<std::size_t>(channel) * size, size);
}

float FactorMap::at(int channel, double x, double y) const {
  const auto column = axisPosition(x * stepX + offsetX, width);
  const auto row = axisPosition(y * stepY + offsetY, height);
  const auto cells = plane(channel);
  const auto cell = [&](int cx, int cy) {
    return cells[static_cast<std::size_t>(std::min(cy, height - 1)) * static_cast<std::size_t>(width) +
                 static_cast<std::size_t>(std::min(cx, width - 1))];
  };
  const float upper =
      cell(column.cell, row.cell) + column.share * (cell(column.cell + 1, row.cell) - cell(column.cell, row.cell));
  const float lower =
      cell(column.cell, row.cell + 1) + column.share * (cell(column.cell + 1, row.cell + 1) - cell(column.cell, row.cell + 1));
  return upper + row.share * (lower - upper);
}

}  // namespace daybreak::engine
