#pragma once
/// The render of 8-bit rows in 16-bit whole numbers: twice the pixels in a vector, and bytes turn into them and back at once.
#include <array>
#include <cstdint>
#include <vector>

#include "engine/fused/row_kernels.h"

namespace daybreak::engine::fused {

/// The largest factor that fits: any two factor · r then differ by less than 8.
constexpr float kLargestByteFactor = 3.9F;
constexpr float kByteWeightUnit = 32767;

/// One row of a grid as straight lines: each cell's value and the way to the next one's.
struct CellLines {
  explicit CellLines(int cells);
  std::vector<std::int16_t> from, rise;
};

/// round(value · unit) of `cells` floats (padded: one beyond the last is read) as lines.
void cellLines(const float* values, int cells, float unit, CellLines& lines);

/// A share in [0,1] in 1/32768, 1 just below.
std::int16_t byteShare(float share);

/// How much of the next cell each column takes, in 1/32768.
std::vector<std::int16_t> byteShares(const GridColumns& columns);

/// Values of the lines at columns 0 … count − 1 of a row; `out` is padded by kRowPadding and more for wide vectors.
void interpolateLines(const CellLines& lines, const GridColumns& columns, const std::int16_t* shares, int count,
                      std::int16_t* out);

constexpr std::size_t kByteRowPadding = 96;

/// lower − upper of `count` values; all rows are padded.
void fallBetween(const std::int16_t* upper, const std::int16_t* lower, int count, std::int16_t* fall);

/// A row of a grid and the way to the next one, stretched to the picture's columns; a row of the picture is upper + share ·
/// fall.
struct StretchedRows {
  const std::int16_t* upper = nullptr;
  const std::int16_t* fall = nullptr;
  std::int16_t share = 0;  ///< in 1/32768
};

/// `count` pixels in a row.
struct ByteRun {
  int count = 0;
  std::array<const std::uint8_t*, 3> in{};
  std::array<StretchedRows, 3> factors;  ///< −factor · r in units of 2^doublings / 32768
  int doublings = 0;                     ///< 0…3; the clamping to [−1,1] comes with them
  StretchedRows weights;                 ///< 1 − protection · spared in 1/32767, or null
  std::array<std::uint8_t*, 3> out{};
};

/// As renderRun for the curve of order 2: within one step of 255 of it.
void renderBytes(const ByteRun& run, int steps, float saturation);

}  // namespace daybreak::engine::fused
