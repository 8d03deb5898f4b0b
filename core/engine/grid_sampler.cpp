#include "engine/grid_sampler.h"

#include <algorithm>
#include <cmath>

namespace daybreak::engine {

namespace {

/// Columns a cell must cover on average for going cell by cell, without looking each column's cell up, to be faster.
constexpr std::size_t kWorthwhileRun = 6;

}  // namespace

AxisPosition axisPosition(double position, int size) {
  const double inside = std::clamp(position, 0.0, static_cast<double>(size - 1));
  const int cell = std::min(static_cast<int>(inside), std::max(size - 2, 0));
  return {cell, static_cast<float>(inside - cell)};
}

GridSampler::GridSampler(int gridWidth, int gridHeight, AxisMapping x, AxisMapping y, int pictureWidth)
    : gridWidth_(gridWidth), gridHeight_(gridHeight), y_(y) {
  left_.reserve(static_cast<std::size_t>(pictureWidth));
  share_.reserve(static_cast<std::size_t>(pictureWidth));
  for (int column = 0; column < pictureWidth; ++column) {
    const auto position = axisPosition(x.at(column), gridWidth);
    left_.push_back(position.cell);
    share_.push_back(position.share);
    if (column == 0 || left_[static_cast<std::size_t>(column) - 1] != position.cell)
      runs_.push_back({static_cast<std::size_t>(column), static_cast<std::size_t>(position.cell)});
  }
}

void GridSampler::sampleRow(std::span<const float> plane, int y, std::span<float> out, std::vector<float>& scratch) const {
  const auto position = axisPosition(y_.at(y), gridHeight_);
  const auto width = static_cast<std::size_t>(gridWidth_);
  const float* upper = plane.data() + static_cast<std::size_t>(position.cell) * width;
  const float* lower = upper + (gridHeight_ > 1 ? width : 0);
  scratch.resize(width + 1);
  for (std::size_t i = 0; i < width; ++i) scratch[i] = upper[i] + position.share * (lower[i] - upper[i]);
  scratch[width] = scratch[width - 1];
  if (runs_.size() * kWorthwhileRun > out.size()) {
    for (std::size_t i = 0; i < out.size(); ++i) {
      const float* cell = scratch.data() + left_[i];
      out[i] = cell[0] + share_[i] * (cell[1] - cell[0]);
    }
    return;
  }
  for (std::size_t run = 0; run < runs_.size(); ++run) {
    const std::size_t end = run + 1 < runs_.size() ? runs_[run + 1].begin : out.size();
    const float from = scratch[runs_[run].cell];
    const float rise = scratch[runs_[run].cell + 1] - from;
    for (std::size_t i = runs_[run].begin; i < end; ++i) out[i] = from + share_[i] * rise;
  }
}

}  // namespace daybreak::engine
