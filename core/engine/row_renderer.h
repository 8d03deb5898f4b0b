#pragma once
/// One render's rows: from a picture's samples and the factor map to the result's samples.
#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "engine/byte_rows.h"
#include "engine/factor_map.h"
#include "engine/fused/row_kernels.h"
#include "engine/render_plan.h"
#include "media/image.h"

namespace daybreak::engine {

/// Picture, result, map and plan must outlive it. Rows may be rendered in any order and by several threads at once.
class RowRenderer {
 public:
  /// The result has the picture's size; its samples may be others.
  RowRenderer(const media::Image& picture, media::Image& result, const FactorMap& map, const RenderPlan& plan);

  /// Buffers of one thread.
  struct Scratch {
    explicit Scratch(const RowRenderer& renderer);
    std::vector<float> factors;  ///< one row of each of the map's channels
    std::vector<float> spared;
    std::vector<float> cells;
    std::optional<ByteRows::Scratch> bytes;
  };

  /// A whole row, factors read from the map.
  void row(int y, Scratch& scratch) const;

  /// The network's factors for a run of pixels: red, green and blue; of several maps the next three `perStep` floats further
  /// on.
  struct Factors {
    std::array<const float*, 3> colours{};
    std::ptrdiff_t perStep = 0;
  };

  /// Those of a whole row, read from the map; in `scratch` until it is used again.
  Factors factorsOf(int y, Scratch& scratch) const;

  /// Pixels x … x + count − 1 of a row; `factors` are for just these, of as many maps as the renderer's map has.
  void segment(int y, int x, int count, const Factors& factors, Scratch& scratch) const;

 private:
  /// One grid (factor map or light areas) and where the picture lies on it.
  struct Grid {
    int width, height;
    AxisMapping rows;
    fused::GridColumns columns;
    void read(const float* plane, int y, int x, int count, std::vector<float>& cells, float* out) const;
  };
  template <typename In, typename Out>
  void run(int y, int x, int count, const Factors& factors, const float* spared) const;
  std::size_t paddedWidth() const { return static_cast<std::size_t>(picture_.width()) + fused::kRowPadding; }

  const media::Image& picture_;
  media::Samples resultSamples_;
  std::array<void*, 3> result_;  ///< taken once: Image looks for sharing at each access
  const FactorMap& map_;
  const std::vector<float>* spared_ = nullptr;
  fused::PixelWork work_;
  Grid factors_;
  Grid areas_;
  std::optional<ByteRows> bytes_;  ///< for whole rows, where it fits
};

}  // namespace daybreak::engine
