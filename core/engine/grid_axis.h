#pragma once
/// Where the pixels of a picture lie on a coarser grid.

namespace daybreak::engine {

/// Where picture coordinates fall on a grid along one axis: grid = picture · step + offset.
struct AxisMapping {
  double step = 1;
  double offset = 0;
  double at(double picture) const { return picture * step + offset; }
};

/// A position on an axis of `size` cells: the cell at or before it and the share of the next one.
struct AxisPosition {
  int cell;
  float share;
};
AxisPosition axisPosition(double position, int size);

}  // namespace daybreak::engine
