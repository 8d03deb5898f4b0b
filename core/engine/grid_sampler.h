#pragma once
/// Bilinear reading of a coarse grid along the rows of a finer picture.
#include <cstddef>
#include <span>
#include <vector>

namespace daybreak::engine {

/// Where picture coordinates fall on a grid along one axis: grid = picture · step + offset.
struct AxisMapping {
  double step = 1;
  double offset = 0;
  double at(double picture) const { return picture * step + offset; }
};

/// Samples rows of planes of gridWidth × gridHeight values at picture positions; edges are extended.
class GridSampler {
 public:
  GridSampler(int gridWidth, int gridHeight, AxisMapping x, AxisMapping y, int pictureWidth);

  /// Fills `out` (pictureWidth values) with the plane's values along picture row `y`. `scratch` is resized as needed.
  void sampleRow(std::span<const float> plane, int y, std::span<float> out, std::vector<float>& scratch) const;

 private:
  int gridWidth_;
  int gridHeight_;
  AxisMapping y_;
  std::vector<int> left_;     ///< grid column left of each picture column
  std::vector<float> share_;  ///< how much of the column to its right
  struct Run {
    std::size_t begin;
    std::size_t cell;
  };
  std::vector<Run> runs_;  ///< columns that share a cell
};

/// A position on an axis of `size` cells: the cell at or before it and the share of the next one.
struct AxisPosition {
  int cell;
  float share;
};
AxisPosition axisPosition(double position, int size);

}  // namespace daybreak::engine
