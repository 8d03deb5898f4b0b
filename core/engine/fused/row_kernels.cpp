// The render's inner loops; compiled once for each instruction set.
#include "engine/fused/row_kernels.h"

#include <algorithm>
#include <type_traits>

#include "engine/fused/simd.h"
//
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/fused/row_kernels.cpp"
#include <hwy/foreach_target.h>
// Must follow foreach_target.h.
#include <hwy/contrib/math/math-inl.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace daybreak::engine::fused::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

using Tag = hn::CappedTag<float, 16>;
using Vec = hn::Vec<Tag>;
constexpr Tag kTag;
constexpr int kLanes = static_cast<int>(hn::MaxLanes(Tag()));
/// Vectors of each colour worked on together: the recurrence is a chain, several of them keep the units busy.
constexpr int kVectors = 2;
constexpr int kTogether = kVectors * kLanes;
constexpr int kMostTogether = 32;

template <typename Value>
HWY_INLINE Vec load(const Value* from) {
  if constexpr (std::is_same_v<Value, float>) {
    return hn::LoadU(kTag, from);
  } else {
    const hn::Rebind<Value, Tag> narrow;
    const hn::RebindToSigned<Tag> wide;
    constexpr float kWhole = sizeof(Value) == 1 ? 1.0F / 255.0F : 1.0F / 65535.0F;
    return hn::Mul(hn::ConvertTo(kTag, hn::PromoteTo(wide, hn::LoadU(narrow, from))), hn::Set(kTag, kWhole));
  }
}

template <typename Value>
HWY_INLINE void store(Vec value, Value* to) {
  if constexpr (std::is_same_v<Value, float>) {
    hn::StoreU(value, kTag, to);
  } else {
    const hn::Rebind<Value, Tag> narrow;
    constexpr float kWhole = sizeof(Value) == 1 ? 255.0F : 65535.0F;
    // Demoting saturates, so only rounding is left to do.
    hn::StoreU(hn::DemoteTo(narrow, hn::NearestInt(hn::Mul(value, hn::Set(kTag, kWhole)))), narrow, to);
  }
}

template <int kOrder>
HWY_INLINE Vec step(Vec y, Vec r) {
  if constexpr (kOrder == 2) return hn::MulAdd(r, hn::MulSub(y, y, y), y);
  const Vec square = hn::Mul(y, y);
  const Vec power = hn::Mul(square, kOrder == 3 ? y : square);
  return hn::Min(hn::MulAdd(r, hn::Sub(power, y), y), hn::Set(kTag, 1.0F));
}

template <int kOrder, int kCount>
HWY_INLINE void curve(Vec (&y)[kCount], const Vec (&r)[kCount], int steps) {
  for (int s = 0; s < steps; ++s)
    for (int i = 0; i < kCount; ++i) y[i] = step<kOrder>(y[i], r[i]);
}

HWY_INLINE Vec inside01(Vec value) { return hn::Min(hn::Max(value, hn::Zero(kTag)), hn::Set(kTag, 1.0F)); }

/// kVectors of each colour.
using Colours = Vec[3 * kVectors];

HWY_INLINE void loadFactors(const float* const* factors, bool oneColour, Colours& r) {
  for (int v = 0; v < kVectors; ++v) {
    for (int c = 0; c < 3; ++c) r[c * kVectors + v] = hn::LoadU(kTag, factors[c] + v * kLanes);
    if (!oneColour) continue;
    const Vec sum = hn::Add(hn::Add(r[v], r[kVectors + v]), r[2 * kVectors + v]);
    for (int c = 0; c < 3; ++c) r[c * kVectors + v] = hn::Mul(sum, hn::Set(kTag, 1.0F / 3.0F));
  }
}

/// factor · (1 − protection · spared)
HWY_INLINE void loadScales(const PixelWork& work, const float* spared, Vec (&scales)[kVectors]) {
  for (int v = 0; v < kVectors; ++v) {
    scales[v] = hn::Set(kTag, work.factor);
    if (work.protection > 0)
      scales[v] = hn::Mul(
          scales[v], hn::NegMulAdd(hn::Set(kTag, work.protection), hn::LoadU(kTag, spared + v * kLanes), hn::Set(kTag, 1.0F)));
  }
}

HWY_INLINE void scaleFactors(const Vec (&scales)[kVectors], Colours& r) {
  for (int c = 0; c < 3; ++c)
    for (int v = 0; v < kVectors; ++v)
      r[c * kVectors + v] =
          hn::Min(hn::Max(hn::Mul(scales[v], r[c * kVectors + v]), hn::Set(kTag, -1.0F)), hn::Set(kTag, 1.0F));
}

/// How a map is applied, known when compiling.
enum class Use { Order2, Order3, Order4, Steps, Illumination, Gamma };

template <Use kUse>
HWY_INLINE void applyMap(const PixelWork& work, const float* const* factors, std::ptrdiff_t perStep, int maps,
                         const Vec (&scales)[kVectors], Colours& y) {
  Colours r;
  if constexpr (kUse == Use::Illumination) {
    loadFactors(factors, work.oneColour, r);
    for (int c = 0; c < 3; ++c) {
      for (int v = 0; v < kVectors; ++v) {
        const Vec exponent = hn::Mul(scales[v], hn::Log(kTag, r[c * kVectors + v]));
        Vec& value = y[c * kVectors + v];
        value = hn::Min(hn::Mul(value, hn::Exp(kTag, hn::Neg(exponent))), hn::Set(kTag, 1.0F));
      }
    }
  } else if constexpr (kUse == Use::Gamma) {
    loadFactors(factors, work.oneColour, r);
    for (int c = 0; c < 3; ++c) {
      for (int v = 0; v < kVectors; ++v) {
        const Vec exponent = hn::Exp(kTag, hn::Mul(scales[v], hn::Log(kTag, r[c * kVectors + v])));
        Vec& value = y[c * kVectors + v];
        const auto black = hn::Eq(value, hn::Zero(kTag));  // whose logarithm is none
        value = hn::IfThenZeroElse(black, hn::Exp(kTag, hn::Mul(exponent, hn::Log(kTag, value))));
      }
    }
  } else if constexpr (kUse == Use::Steps) {
    for (int s = 0; s < work.steps; ++s) {
      const auto offset = std::min(s, maps - 1) * perStep;
      const float* const here[3] = {factors[0] + offset, factors[1] + offset, factors[2] + offset};
      loadFactors(here, work.oneColour, r);
      scaleFactors(scales, r);
      if (work.order == 2)
        curve<2>(y, r, 1);
      else if (work.order == 3)
        curve<3>(y, r, 1);
      else
        curve<4>(y, r, 1);
    }
  } else {
    loadFactors(factors, work.oneColour, r);
    scaleFactors(scales, r);
    curve<kUse == Use::Order2 ? 2 : kUse == Use::Order3 ? 3 : 4>(y, r, work.steps);
  }
}

HWY_INLINE void saturate(float amount, Colours& y) {
  const Vec saturation = hn::Set(kTag, amount);
  for (int v = 0; v < kVectors; ++v) {
    Vec luma = hn::Mul(y[v], hn::Set(kTag, 0.2126F));
    luma = hn::MulAdd(y[kVectors + v], hn::Set(kTag, 0.7152F), luma);
    luma = hn::MulAdd(y[2 * kVectors + v], hn::Set(kTag, 0.0722F), luma);
    for (int c = 0; c < 3; ++c) {
      Vec& value = y[c * kVectors + v];
      value = inside01(hn::MulAdd(saturation, hn::Sub(value, luma), luma));
    }
  }
}

/// kTogether pixels from `start` on; everything in registers.
template <Use kUse, typename In, typename Out>
HWY_INLINE void renderBlock(const PixelWork& work, const PixelRun<In, Out>& run, int start) {
  Colours y;
  for (int c = 0; c < 3; ++c)
    for (int v = 0; v < kVectors; ++v) y[c * kVectors + v] = load(run.in[static_cast<std::size_t>(c)] + start + v * kLanes);
  Vec scales[kVectors];
  loadScales(work, run.spared == nullptr ? nullptr : run.spared + start, scales);
  const float* const factors[3] = {run.factors[0] + start, run.factors[1] + start, run.factors[2] + start};
  applyMap<kUse>(work, factors, run.perStep, run.maps, scales, y);
  if (work.saturation != 1.0F) saturate(work.saturation, y);
  for (int c = 0; c < 3; ++c)
    for (int v = 0; v < kVectors; ++v) store(y[c * kVectors + v], run.out[static_cast<std::size_t>(c)] + start + v * kLanes);
}

/// The last pixels of a run, through memory that may be read and written beyond them: the same arithmetic as for all others.
template <Use kUse, typename In, typename Out>
void renderRest(const PixelWork& work, const PixelRun<In, Out>& run, int start) {
  constexpr int kMostMaps = 16;
  const int count = run.count - start;
  const int maps = std::min(run.maps, kMostMaps);
  In in[3][kMostTogether] = {};
  float factors[kMostMaps][3][kMostTogether] = {};
  float spared[kMostTogether] = {};
  Out out[3][kMostTogether];
  PixelRun<In, Out> rest;
  rest.count = kTogether;
  rest.maps = maps;
  rest.perStep = 3 * kMostTogether;
  rest.spared = run.spared == nullptr ? nullptr : spared;
  if (run.spared != nullptr) std::copy_n(run.spared + start, count, spared);
  for (std::size_t c = 0; c < 3; ++c) {
    std::copy_n(run.in[c] + start, count, in[c]);
    for (int m = 0; m < maps; ++m) std::copy_n(run.factors[c] + m * run.perStep + start, count, factors[m][c]);
    rest.in[c] = in[c];
    rest.factors[c] = factors[0][c];
    rest.out[c] = out[c];
  }
  renderBlock<kUse>(work, rest, 0);
  for (std::size_t c = 0; c < 3; ++c) std::copy_n(out[c], count, run.out[c] + start);
}

template <Use kUse, typename In, typename Out>
void renderUse(const PixelWork& work, const PixelRun<In, Out>& run) {
  int x = 0;
  for (; x + kTogether <= run.count; x += kTogether) renderBlock<kUse>(work, run, x);
  if (x < run.count) renderRest<kUse>(work, run, x);
}

/// All but the published curve, for which alone every combination of types is worth its compile time.
void renderFloats(const PixelWork& work, const PixelRun<float, float>& run) {
  if (work.kind == models::MapKind::Illumination) return renderUse<Use::Illumination>(work, run);
  if (work.kind == models::MapKind::Gamma) return renderUse<Use::Gamma>(work, run);
  if (work.kind == models::MapKind::CurveSteps) return renderUse<Use::Steps>(work, run);
  if (work.order == 3) return renderUse<Use::Order3>(work, run);
  renderUse<Use::Order4>(work, run);
}

/// Through floats that stay in the first-level cache.
template <typename In, typename Out>
void renderThroughFloats(const PixelWork& work, const PixelRun<In, Out>& run) {
  constexpr int kPiece = 256;
  static_assert(kPiece % kTogether == 0);
  HWY_ALIGN float values[3][kPiece + kMostTogether];
  for (int x = 0; x < run.count; x += kPiece) {
    PixelRun<float, float> piece;
    piece.count = std::min(kPiece, run.count - x);
    piece.perStep = run.perStep;
    piece.maps = run.maps;
    piece.spared = run.spared == nullptr ? nullptr : run.spared + x;
    for (std::size_t c = 0; c < 3; ++c) {
      int i = 0;
      for (; i + kLanes <= piece.count; i += kLanes) hn::StoreU(load(run.in[c] + x + i), kTag, values[c] + i);
      In rest[16] = {};
      std::copy_n(run.in[c] + x + i, piece.count - i, rest);
      hn::StoreU(load(rest), kTag, values[c] + i);
      piece.in[c] = values[c];
      piece.out[c] = values[c];
      piece.factors[c] = run.factors[c] + x;
    }
    renderFloats(work, piece);
    for (std::size_t c = 0; c < 3; ++c) {
      int i = 0;
      for (; i + kLanes <= piece.count; i += kLanes) store(hn::LoadU(kTag, values[c] + i), run.out[c] + x + i);
      Out rest[16];
      store(hn::LoadU(kTag, values[c] + i), rest);
      std::copy_n(rest, piece.count - i, run.out[c] + x + i);
    }
  }
}

template <typename In, typename Out>
void renderHere(const PixelWork& work, const PixelRun<In, Out>& run) {
  if (work.kind == models::MapKind::Curve && work.order == 2) return renderUse<Use::Order2>(work, run);
  renderThroughFloats(work, run);
}

// One name each, as Highway's dispatch wants them.
#define DAYBREAK_RENDER(name, In, Out) \
  void name(const PixelWork& work, const PixelRun<In, Out>& run) { renderHere(work, run); }
DAYBREAK_RENDER(render8to8, std::uint8_t, std::uint8_t)
DAYBREAK_RENDER(render8to16, std::uint8_t, std::uint16_t)
DAYBREAK_RENDER(render8toFloat, std::uint8_t, float)
DAYBREAK_RENDER(render16to8, std::uint16_t, std::uint8_t)
DAYBREAK_RENDER(render16to16, std::uint16_t, std::uint16_t)
DAYBREAK_RENDER(render16toFloat, std::uint16_t, float)
DAYBREAK_RENDER(renderFloatTo8, float, std::uint8_t)
DAYBREAK_RENDER(renderFloatTo16, float, std::uint16_t)
DAYBREAK_RENDER(renderFloatToFloat, float, float)
#undef DAYBREAK_RENDER

template <int kOrder>
void curveOrder(float* y, const float* r, int count, int steps) {
  constexpr int kChains = 6;
  const auto block = [steps](float* values, const float* factors) {
    Vec ys[kChains];
    Vec rs[kChains];
    for (int i = 0; i < kChains; ++i) {
      ys[i] = hn::LoadU(kTag, values + i * kLanes);
      rs[i] = hn::LoadU(kTag, factors + i * kLanes);
    }
    curve<kOrder>(ys, rs, steps);
    for (int i = 0; i < kChains; ++i) hn::StoreU(ys[i], kTag, values + i * kLanes);
  };
  int i = 0;
  for (; i + kChains * kLanes <= count; i += kChains * kLanes) block(y + i, r + i);
  if (i == count) return;
  float values[kChains * 16] = {};
  float factors[kChains * 16] = {};
  std::copy_n(y + i, count - i, values);
  std::copy_n(r + i, count - i, factors);
  block(values, factors);
  std::copy_n(values, count - i, y + i);
}

void curveHere(float* y, const float* r, int count, int steps, int order) {
  if (order == 2) return curveOrder<2>(y, r, count, steps);
  if (order == 3) return curveOrder<3>(y, r, count, steps);
  curveOrder<4>(y, r, count, steps);
}

void mixHere(const float* upper, const float* lower, float share, int count, float* out) {
  const Vec factor = hn::Set(kTag, share);
  int i = 0;
  for (; i + kLanes <= count; i += kLanes) {
    const Vec from = hn::LoadU(kTag, upper + i);
    hn::StoreU(hn::MulAdd(factor, hn::Sub(hn::LoadU(kTag, lower + i), from), from), kTag, out + i);
  }
  for (; i < count; ++i) out[i] = hn::GetLane(hn::MulAdd(factor, hn::Set(kTag, lower[i] - upper[i]), hn::Set(kTag, upper[i])));
}

/// Cell by cell: each is a straight line. Vectors run over into the next cell's columns, which are written after.
void interpolateCells(const float* cells, const GridColumns& columns, int first, int last, float* out) {
  int x = first;
  for (auto run = static_cast<std::size_t>(columns.runOf[static_cast<std::size_t>(first)]); x < last; ++run) {
    const int end = std::min(columns.runEnds[run], last);
    const float* const cell = cells + columns.left[static_cast<std::size_t>(x)];
    const Vec from = hn::Set(kTag, cell[0]);
    const Vec rise = hn::Set(kTag, cell[1] - cell[0]);
    for (int i = x; i < end; i += kLanes)
      hn::StoreU(hn::MulAdd(hn::LoadU(kTag, columns.share.data() + i), rise, from), kTag, out + i - first);
    x = end;
  }
}

/// Column by column, where a cell covers few of them.
void interpolateColumns(const float* cells, const GridColumns& columns, int first, int last, float* out) {
  const hn::RebindToSigned<Tag> integer;
  int x = first;
  for (; x + kLanes <= last; x += kLanes) {
    const auto left = hn::LoadU(integer, columns.left.data() + x);
    const Vec from = hn::GatherIndex(kTag, cells, left);
    const Vec rise = hn::Sub(hn::GatherIndex(kTag, cells + 1, left), from);
    hn::StoreU(hn::MulAdd(hn::LoadU(kTag, columns.share.data() + x), rise, from), kTag, out + x - first);
  }
  for (; x < last; ++x) {
    const float* const cell = cells + columns.left[static_cast<std::size_t>(x)];
    const Vec share = hn::Set(kTag, columns.share[static_cast<std::size_t>(x)]);
    out[x - first] = hn::GetLane(hn::MulAdd(share, hn::Set(kTag, cell[1] - cell[0]), hn::Set(kTag, cell[0])));
  }
}

void interpolateHere(const float* cells, const GridColumns& columns, int first, int count, float* out) {
  constexpr std::size_t kWorthwhileRun = 6;
  const bool longRuns = columns.runEnds.size() * kWorthwhileRun <= columns.left.size();
  (longRuns ? interpolateCells : interpolateColumns)(cells, columns, first, first + count, out);
}

}  // namespace daybreak::engine::fused::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace daybreak::engine::fused {

#define DAYBREAK_RENDER(name, In, Out)                                           \
  HWY_EXPORT(name);                                                              \
  template <>                                                                    \
  void renderRun<In, Out>(const PixelWork& work, const PixelRun<In, Out>& run) { \
    HWY_DYNAMIC_DISPATCH(name)(work, run);                                       \
  }
DAYBREAK_RENDER(render8to8, std::uint8_t, std::uint8_t)
DAYBREAK_RENDER(render8to16, std::uint8_t, std::uint16_t)
DAYBREAK_RENDER(render8toFloat, std::uint8_t, float)
DAYBREAK_RENDER(render16to8, std::uint16_t, std::uint8_t)
DAYBREAK_RENDER(render16to16, std::uint16_t, std::uint16_t)
DAYBREAK_RENDER(render16toFloat, std::uint16_t, float)
DAYBREAK_RENDER(renderFloatTo8, float, std::uint8_t)
DAYBREAK_RENDER(renderFloatTo16, float, std::uint16_t)
DAYBREAK_RENDER(renderFloatToFloat, float, float)
#undef DAYBREAK_RENDER

HWY_EXPORT(curveHere);
HWY_EXPORT(mixHere);
HWY_EXPORT(interpolateHere);

void curveRun(float* y, const float* r, int count, int steps, int order) {
  HWY_DYNAMIC_DISPATCH(curveHere)(y, r, count, steps, order);
}

void mixRows(const float* upper, const float* lower, float share, int count, float* out) {
  HWY_DYNAMIC_DISPATCH(mixHere)(upper, lower, share, count, out);
}

void interpolateRun(const float* cells, const GridColumns& columns, int first, int count, float* out) {
  HWY_DYNAMIC_DISPATCH(interpolateHere)(cells, columns, first, count, out);
}

GridColumns::GridColumns(int cells, AxisMapping mapping, int columns) {
  for (int x = 0; x < columns; ++x) {
    const auto position = axisPosition(mapping.at(x), cells);
    if (x > 0 && left.back() != position.cell) runEnds.push_back(x);
    left.push_back(position.cell);
    share.push_back(position.share);
    runOf.push_back(static_cast<std::int32_t>(runEnds.size()));
  }
  runEnds.push_back(columns);
  share.resize(share.size() + kRowPadding);
}

}  // namespace daybreak::engine::fused
#endif
