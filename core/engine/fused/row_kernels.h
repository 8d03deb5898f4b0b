#pragma once
/// The inner loops of a render, with the best vector instructions this processor has.
#include <array>
#include <cstdint>
#include <vector>

#include "engine/grid_axis.h"
#include "models/architecture.h"

namespace daybreak::engine::fused {

/// Floats that kernels may read and write beyond the last one they are asked for.
constexpr std::size_t kRowPadding = 32;

/// What happens to each pixel, from factors to result; see RenderPlan.
struct PixelWork {
  models::MapKind kind = models::MapKind::Curve;
  float factor = 1;
  float protection = 0;
  bool oneColour = false;
  int steps = 8;
  int order = 2;
  float saturation = 1;
};

/// Pixels side by side in one row: `count` values for each of red, green and blue.
template <typename In, typename Out>
struct PixelRun {
  int count = 0;
  std::array<const In*, 3> in{};
  /// What the network's map says: r or i of red, green and blue; for MapKind::CurveSteps the next recurrence's three each
  /// `perStep` floats further on, those of the last again where there are more steps than maps.
  std::array<const float*, 3> factors{};
  std::ptrdiff_t perStep = 0;
  int maps = 1;
  const float* spared = nullptr;  ///< needed if protection > 0
  std::array<Out*, 3> out{};
};

/// Curves: f = clamp(factor · (1 − protection · spared) · r, −1, 1), `steps` times y ← y + f(y^order − y). Illumination:
/// y ← min(y / i^(factor · (1 − protection · spared)), 1). Gamma: y ← y^(γ^(factor · (1 − protection · spared))). Then
/// saturation. Whole numbers stand for value / 255 or / 65535 and are rounded to nearest. In and Out: std::uint8_t,
/// std::uint16_t or float. What a pixel gets does not depend on its neighbours or its place in the run.
template <typename In, typename Out>
void renderRun(const PixelWork& work, const PixelRun<In, Out>& run);

/// y ← y + r(y^order − y), `steps` times, in place.
void curveRun(float* y, const float* r, int count, int steps, int order);

/// upper + share · (lower − upper) for `count` cells; `out` is padded by kRowPadding.
void mixRows(const float* upper, const float* lower, float share, int count, float* out);

/// Where picture columns lie on a grid: the cell to the left, how much of the next one, and which columns share a cell.
struct GridColumns {
  GridColumns(int cells, AxisMapping mapping, int columns);
  std::vector<std::int32_t> left;
  std::vector<float> share;           ///< padded by kRowPadding
  std::vector<std::int32_t> runEnds;  ///< end of each run of columns with the same cell
  std::vector<std::int32_t> runOf;    ///< the run each column is in
};

/// Values of a grid's row (padded: one cell beyond the last is read) at columns first … first + count − 1; `out` is padded.
void interpolateRun(const float* cells, const GridColumns& columns, int first, int count, float* out);

}  // namespace daybreak::engine::fused
