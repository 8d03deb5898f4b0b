#pragma once
/// Whole rows of bytes to bytes with the published curve: what most exports are, in whole numbers.
#include <array>
#include <memory>
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

  /// Buffers of one thread.
  struct Scratch {
    explicit Scratch(const ByteRows& rows);
    std::vector<float> cells, cellSum;
    fused::CellLines lines;
    std::array<std::vector<std::int16_t>, 3> factors;
    std::vector<std::int16_t> weights;
  };

  void row(int y, Scratch& scratch) const;

 private:
  void readFactors(int y, Scratch& scratch) const;
  void readWeights(int y, Scratch& scratch) const;

  const FactorMap& map_;
  const RenderPlan& plan_;
  int width_;
  std::array<const std::uint8_t*, 3> in_;
  std::array<std::uint8_t*, 3> out_;
  fused::GridColumns mapColumns_, highlightColumns_;
  std::vector<std::int16_t> mapShares_, highlightShares_;
  const float* highlights_ = nullptr;
};

}  // namespace daybreak::engine
