#include "engine/row_renderer.h"

#include <algorithm>

#include "media/sample_values.h"

namespace daybreak::engine {

namespace {

std::array<void*, 3> planesOf(media::Image& image) {
  return media::withSamplesOf(image.samples(), [&image](auto zero) -> std::array<void*, 3> {
    using Value = decltype(zero);
    return {image.mutablePlane<Value>(0).data(), image.mutablePlane<Value>(1).data(), image.mutablePlane<Value>(2).data()};
  });
}

}  // namespace

RowRenderer::RowRenderer(const media::Image& picture, media::Image& result, const FactorMap& map, const RenderPlan& plan)
    : picture_(picture),
      resultSamples_(result.samples()),
      result_(planesOf(result)),
      map_(map),
      work_{map.kind, plan.factor, plan.protection, plan.oneColour, plan.steps, plan.order, plan.saturation},
      factors_{map.width, map.height, plan.mapY, {map.width, plan.mapX, picture.width()}},
      areas_{plan.areas.width,
             plan.areas.height,
             plan.areasY,
             {plan.areas.width, plan.areasX, plan.protection > 0 ? picture.width() : 0}} {
  if (plan.protection > 0) spared_ = plan.areas.spared.get();
  if (ByteRows::fits(picture, resultSamples_, map, plan)) bytes_.emplace(picture, result_, map, plan);
}

RowRenderer::Scratch::Scratch(const RowRenderer& renderer) {
  factors.resize(renderer.paddedWidth() * static_cast<std::size_t>(renderer.map_.channels));
  if (renderer.spared_ != nullptr) spared.resize(renderer.paddedWidth());
  const auto cellCount = static_cast<std::size_t>(std::max(renderer.factors_.width, renderer.areas_.width));
  cells.resize(cellCount + fused::kRowPadding);
  if (renderer.bytes_) bytes.emplace(*renderer.bytes_);
}

void RowRenderer::Grid::read(const float* plane, int y, int x, int count, std::vector<float>& cells, float* out) const {
  const auto position = axisPosition(rows.at(y), height);
  const float* const upper = plane + static_cast<std::ptrdiff_t>(position.cell) * width;
  const float* const lower = upper + (height > 1 ? width : 0);
  fused::mixRows(upper, lower, position.share, width, cells.data());
  cells[static_cast<std::size_t>(width)] = cells[static_cast<std::size_t>(width) - 1];
  fused::interpolateRun(cells.data(), columns, x, count, out);
}

void RowRenderer::row(int y, Scratch& scratch) const {
  if (bytes_) return bytes_->row(y, *scratch.bytes);
  segment(y, 0, picture_.width(), factorsOf(y, scratch), scratch);
}

RowRenderer::Factors RowRenderer::factorsOf(int y, Scratch& scratch) const {
  // Of several recurrences' maps only those that are applied.
  const int channels = std::min(map_.channels, 3 * std::max(1, work_.steps));
  for (int c = 0; c < channels; ++c)
    factors_.read(map_.plane(c).data(), y, 0, picture_.width(), scratch.cells,
                  scratch.factors.data() + static_cast<std::size_t>(c) * paddedWidth());
  const float* const first = scratch.factors.data();
  return {{first, first + paddedWidth(), first + 2 * paddedWidth()}, static_cast<std::ptrdiff_t>(3 * paddedWidth())};
}

void RowRenderer::segment(int y, int x, int count, const Factors& factors, Scratch& scratch) const {
  const float* spared = nullptr;
  if (spared_ != nullptr) {
    areas_.read(spared_->data(), y, x, count, scratch.cells, scratch.spared.data());
    spared = scratch.spared.data();
  }
  media::withSamplesOf(picture_.samples(), [&](auto in) {
    media::withSamplesOf(resultSamples_, [&](auto out) { run<decltype(in), decltype(out)>(y, x, count, factors, spared); });
  });
}

template <typename In, typename Out>
void RowRenderer::run(int y, int x, int count, const Factors& factors, const float* spared) const {
  fused::PixelRun<In, Out> pixels;
  pixels.count = count;
  pixels.factors = factors.colours;
  pixels.maps = map_.channels / 3;
  pixels.perStep = factors.perStep;
  pixels.spared = spared;
  const auto start = static_cast<std::ptrdiff_t>(y) * picture_.width() + x;
  for (std::size_t c = 0; c < 3; ++c) {
    pixels.in[c] = picture_.plane<In>(static_cast<int>(c)).data() + start;
    pixels.out[c] = static_cast<Out*>(result_[c]) + start;
  }
  fused::renderRun(work_, pixels);
}

}  // namespace daybreak::engine
