#include "engine/byte_rows.h"

#include <algorithm>

namespace daybreak::engine {

namespace {

constexpr float kFactorUnit = 8192;
constexpr float kWeightUnit = 32767;
/// Columns to a map cell from which on whole numbers are worth it.
constexpr double kColumnsPerCell = 8;

/// The grid's values along picture row y, the last one twice.
void mixedRow(const float* plane, int width, int height, double position, std::vector<float>& cells) {
  const auto at = axisPosition(position, height);
  const float* const upper = plane + static_cast<std::ptrdiff_t>(at.cell) * width;
  fused::mixRows(upper, upper + (height > 1 ? width : 0), at.share, width, cells.data());
  cells[static_cast<std::size_t>(width)] = cells[static_cast<std::size_t>(width) - 1];
}

}  // namespace

bool ByteRows::fits(const media::Image& picture, media::Samples result, const FactorMap& map, const RenderPlan& plan) {
  return picture.samples() == media::Samples::U8 && result == media::Samples::U8 && map.kind == models::MapKind::Curve &&
         map.values && plan.order == 2 && plan.factor <= fused::kLargestByteFactor && plan.mapX.step * kColumnsPerCell <= 1;
}

ByteRows::ByteRows(const media::Image& picture, const std::array<void*, 3>& result, const FactorMap& map,
                   const RenderPlan& plan)
    : map_(map),
      plan_(plan),
      width_(picture.width()),
      mapColumns_(map.width, plan.mapX, width_),
      highlightColumns_(map.preview->width(), plan.highlightX, plan.protection > 0 ? width_ : 0),
      mapShares_(fused::byteShares(mapColumns_)),
      highlightShares_(fused::byteShares(highlightColumns_)) {
  for (std::size_t c = 0; c < 3; ++c) {
    in_[c] = picture.plane<std::uint8_t>(static_cast<int>(c)).data();
    out_[c] = static_cast<std::uint8_t*>(result[c]);
  }
  if (plan.protection > 0) highlights_ = map.preview->highlights().data();
}

ByteRows::Scratch::Scratch(const ByteRows& rows) : lines(std::max(rows.map_.width, rows.map_.preview->width())) {
  const auto cellCount = static_cast<std::size_t>(std::max(rows.map_.width, rows.map_.preview->width()));
  cells.resize(cellCount + fused::kRowPadding);
  if (rows.plan_.oneColour) cellSum.resize(cells.size());
  for (auto& row : factors) row.resize(static_cast<std::size_t>(rows.width_) + fused::kByteRowPadding);
  if (rows.highlights_ != nullptr) weights.resize(factors[0].size());
}

void ByteRows::readFactors(int y, Scratch& scratch) const {
  const double position = plan_.mapY.at(y);
  const auto read = [&](const std::vector<float>& cells, float scale, std::size_t c) {
    fused::cellLines(cells.data(), map_.width, scale, kFactorUnit, scratch.lines);
    fused::interpolateLines(scratch.lines, mapColumns_, mapShares_.data(), width_, scratch.factors[c].data());
  };
  if (!plan_.oneColour) {
    for (std::size_t c = 0; c < 3; ++c) {
      mixedRow(map_.plane(static_cast<int>(c)).data(), map_.width, map_.height, position, scratch.cells);
      read(scratch.cells, plan_.factor, c);
    }
    return;
  }
  std::ranges::fill(scratch.cellSum, 0.0F);
  for (int c = 0; c < 3; ++c) {
    mixedRow(map_.plane(c).data(), map_.width, map_.height, position, scratch.cells);
    for (std::size_t i = 0; i < scratch.cellSum.size(); ++i) scratch.cellSum[i] += scratch.cells[i];
  }
  for (std::size_t c = 0; c < 3; ++c) read(scratch.cellSum, plan_.factor / 3, c);
}

void ByteRows::readWeights(int y, Scratch& scratch) const {
  const auto& preview = *map_.preview;
  mixedRow(highlights_, preview.width(), preview.height(), plan_.highlightY.at(y), scratch.cells);
  for (float& cell : scratch.cells) cell = 1.0F - plan_.protection * cell;
  fused::cellLines(scratch.cells.data(), preview.width(), 1, kWeightUnit, scratch.lines);
  fused::interpolateLines(scratch.lines, highlightColumns_, highlightShares_.data(), width_, scratch.weights.data());
}

void ByteRows::row(int y, Scratch& scratch) const {
  readFactors(y, scratch);
  fused::ByteRun run;
  run.count = width_;
  if (highlights_ != nullptr) {
    readWeights(y, scratch);
    run.weights = scratch.weights.data();
  }
  const auto start = static_cast<std::ptrdiff_t>(y) * width_;
  for (std::size_t c = 0; c < 3; ++c) {
    run.in[c] = in_[c] + start;
    run.factors[c] = scratch.factors[c].data();
    run.out[c] = out_[c] + start;
  }
  fused::renderBytes(run, plan_.steps, plan_.saturation);
}

}  // namespace daybreak::engine
