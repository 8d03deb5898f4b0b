#include "engine/byte_rows.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace daybreak::engine {

namespace {

/// Columns to a map cell from which on whole numbers are worth it.
constexpr double kColumnsPerCell = 8;

/// How often a value must be halved for every factor · r, and the difference of any two, to lie in [−1,1].
int doublingsFor(const FactorMap& map, float factor) {
  const auto [least, most] = std::ranges::minmax(*map.values);
  const float widest = factor * std::max({-least, most, most - least});
  int doublings = 0;
  while (widest > static_cast<float>(1 << doublings) && doublings < 3) ++doublings;
  return doublings;
}

}  // namespace

bool ByteRows::fits(const media::Image& picture, media::Samples result, const FactorMap& map, const RenderPlan& plan) {
  return picture.samples() == media::Samples::U8 && result == media::Samples::U8 && map.kind == models::MapKind::Curve &&
         map.values && plan.order == 2 && plan.factor <= fused::kLargestByteFactor && plan.mapX.step * kColumnsPerCell <= 1;
}

ByteRows::Grid::Grid(int gridWidth, int gridHeight, AxisMapping columnMapping, AxisMapping rowMapping, int pictureWidth)
    : width(gridWidth),
      height(gridHeight),
      columns(gridWidth, columnMapping, pictureWidth),
      shares(fused::byteShares(columns)),
      rows(rowMapping) {}

ByteRows::ByteRows(const media::Image& picture, const std::array<void*, 3>& result, const FactorMap& map,
                   const RenderPlan& plan)
    : map_(map),
      plan_(plan),
      width_(picture.width()),
      factors_(map.width, map.height, plan.mapX, plan.mapY, width_),
      weights_(plan.areas.width, plan.areas.height, plan.areasX, plan.areasY, plan.protection > 0 ? width_ : 0),
      doublings_(doublingsFor(map, plan.factor)) {
  for (std::size_t c = 0; c < 3; ++c) {
    in_[c] = picture.plane<std::uint8_t>(static_cast<int>(c)).data();
    out_[c] = static_cast<std::uint8_t*>(result[c]);
  }
  if (plan.protection > 0) spared_ = plan.areas.spared->data();
}

ByteRows::Scratch::Scratch(const ByteRows& rows)
    : cells(static_cast<std::size_t>(std::max(rows.map_.width, rows.weights_.width)) + fused::kRowPadding),
      lines(std::max(rows.map_.width, rows.weights_.width)) {
  const auto prepare = [&rows](Between& between, std::size_t planes) {
    between.upper.resize(planes);
    between.lower.resize(planes);
    between.fall.resize(planes);
    for (auto* rows16 : {&between.upper, &between.lower, &between.fall})
      for (auto& row : *rows16) row.resize(static_cast<std::size_t>(rows.width_) + fused::kByteRowPadding);
  };
  prepare(factors, rows.plan_.oneColour ? 1 : 3);
  if (rows.spared_ != nullptr) prepare(weights, 1);
}

/// Makes `between` the two rows that picture row y lies between; what of the lower one it takes.
template <typename ReadRow>
std::int16_t ByteRows::moveTo(int y, const Grid& grid, Between& between, float unit, Scratch& scratch,
                              const ReadRow& readRow) const {
  const auto position = axisPosition(grid.rows.at(y), grid.height);
  const auto stretch = [&](int row, std::vector<std::vector<std::int16_t>>& planes) {
    for (std::size_t plane = 0; plane < planes.size(); ++plane) {
      readRow(row, plane, scratch.cells);
      scratch.cells[static_cast<std::size_t>(grid.width)] = scratch.cells[static_cast<std::size_t>(grid.width) - 1];
      fused::cellLines(scratch.cells.data(), grid.width, unit, scratch.lines);
      fused::interpolateLines(scratch.lines, grid.columns, grid.shares.data(), width_, planes[plane].data());
    }
  };
  if (between.cell != position.cell) {
    if (between.cell >= 0 && between.cell + 1 == position.cell)
      std::swap(between.upper, between.lower);
    else
      stretch(position.cell, between.upper);
    stretch(std::min(position.cell + 1, grid.height - 1), between.lower);
    between.cell = position.cell;
    for (std::size_t plane = 0; plane < between.fall.size(); ++plane)
      fused::fallBetween(between.upper[plane].data(), between.lower[plane].data(), width_, between.fall[plane].data());
  }
  return fused::byteShare(position.share);
}

void ByteRows::readFactors(int row, std::size_t plane, std::vector<float>& cells) const {
  const auto start = static_cast<std::size_t>(row) * static_cast<std::size_t>(map_.width);
  const auto width = static_cast<std::size_t>(map_.width);
  if (!plan_.oneColour) {
    const float* const values = map_.plane(static_cast<int>(plane)).data() + start;
    for (std::size_t i = 0; i < width; ++i) cells[i] = -plan_.factor * values[i];
    return;
  }
  const std::array<const float*, 3> planes{map_.plane(0).data() + start, map_.plane(1).data() + start,
                                           map_.plane(2).data() + start};
  for (std::size_t i = 0; i < width; ++i) cells[i] = -plan_.factor / 3 * (planes[0][i] + planes[1][i] + planes[2][i]);
}

void ByteRows::readWeights(int row, std::vector<float>& cells) const {
  const auto width = static_cast<std::size_t>(weights_.width);
  const float* const values = spared_ + static_cast<std::size_t>(row) * width;
  for (std::size_t i = 0; i < width; ++i) cells[i] = 1.0F - plan_.protection * values[i];
}

void ByteRows::row(int y, Scratch& scratch) const {
  fused::ByteRun run;
  run.count = width_;
  run.doublings = doublings_;
  const auto share = moveTo(y, factors_, scratch.factors, 32768.0F / static_cast<float>(1 << doublings_), scratch,
                            [this](int row, std::size_t plane, auto& cells) { readFactors(row, plane, cells); });
  for (std::size_t c = 0; c < 3; ++c) {
    const std::size_t plane = plan_.oneColour ? 0 : c;
    run.factors[c] = {scratch.factors.upper[plane].data(), scratch.factors.fall[plane].data(), share};
  }
  if (spared_ != nullptr) {
    const auto weightShare = moveTo(y, weights_, scratch.weights, fused::kByteWeightUnit, scratch,
                                    [this](int row, std::size_t, auto& cells) { readWeights(row, cells); });
    run.weights = {scratch.weights.upper[0].data(), scratch.weights.fall[0].data(), weightShare};
  }
  const auto start = static_cast<std::ptrdiff_t>(y) * width_;
  for (std::size_t c = 0; c < 3; ++c) {
    run.in[c] = in_[c] + start;
    run.out[c] = out_[c] + start;
  }
  fused::renderBytes(run, plan_.steps, plan_.saturation);
}

}  // namespace daybreak::engine
