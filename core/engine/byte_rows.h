#pragma once
/// Whole rows of bytes to bytes with the published curve: what most exports are, in whole numbers.
#include <array>
#include <vector>

#include "engine/factor_map.h"
#include "engine/fused/row_bytes.h"
#include "engine/render_plan.h"

namespace daybreak::engine {

/// As RowRenderer, for what fits() says.
class ByteRows {
 public:
  /// 8 bits in and out, order 2, a map much coarser than the picture, and factors in range.
  static bool fits(const media::Image& picture, media::Samples result, const FactorMap& map, const RenderPlan& plan);

  /// @param result planes of the result
  ByteRows(const media::Image& picture, const std::array<void*, 3>& result, const FactorMap& map, const RenderPlan& plan);

  /// Two neighbouring rows of a grid's planes, stretched to the picture's columns: many rows of the picture lie between them.
  struct Between {
    int cell = -1;  ///< row of the upper one
    std::vector<std::vector<std::int16_t>> upper, lower, fall;
  };
  /// Buffers of one thread.
  struct Scratch {
    explicit Scratch(const ByteRows& rows);
    std::vector<float> cells;
    fused::CellLines lines;
    Between factors, weights;
  };

  void row(int y, Scratch& scratch) const;

 private:
  /// A grid (factor map or light areas) and where the picture's columns and rows lie on it.
  struct Grid {
    Grid(int width, int height, AxisMapping columns, AxisMapping rows, int pictureWidth);
    int width, height;
    fused::GridColumns columns;
    std::vector<std::int16_t> shares;
    AxisMapping rows;
  };
  template <typename ReadRow>
  std::int16_t moveTo(int y, const Grid& grid, Between& between, float unit, Scratch& scratch, const ReadRow& readRow) const;
  void readFactors(int row, std::size_t plane, std::vector<float>& cells) const;
  void readWeights(int row, std::vector<float>& cells) const;

  const FactorMap& map_;
  const RenderPlan& plan_;
  int width_;
  std::array<const std::uint8_t*, 3> in_;
  std::array<std::uint8_t*, 3> out_;
  Grid factors_, weights_;
  int doublings_;
  const float* spared_ = nullptr;
};

}  // namespace daybreak::engine
