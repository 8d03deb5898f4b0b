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

/// kTogether pixels; everything in registers.
template <int kOrder, typename In, typename Out>
HWY_INLINE void renderBlock(const PixelWork& work, const In* const* in, const float* const* factors, const float* highlights,
                            Out* const* out) {
  constexpr int kAll = 3 * kVectors;
  Vec r[kAll];
  Vec y[kAll];
  const Vec one = hn::Set(kTag, 1.0F);
  for (int v = 0; v < kVectors; ++v) {
    Vec scale = hn::Set(kTag, work.factor);
    if (work.protection > 0)
      scale = hn::Mul(scale, hn::NegMulAdd(hn::Set(kTag, work.protection), hn::LoadU(kTag, highlights + v * kLanes), one));
    for (int c = 0; c < 3; ++c) {
      r[c * kVectors + v] = hn::LoadU(kTag, factors[c] + v * kLanes);
      y[c * kVectors + v] = load(in[c] + v * kLanes);
    }
    if (work.oneColour) {
      const Vec sum = hn::Add(hn::Add(r[v], r[kVectors + v]), r[2 * kVectors + v]);
      for (int c = 0; c < 3; ++c) r[c * kVectors + v] = hn::Mul(sum, hn::Set(kTag, 1.0F / 3.0F));
    }
    for (int c = 0; c < 3; ++c)
      r[c * kVectors + v] = hn::Min(hn::Max(hn::Mul(scale, r[c * kVectors + v]), hn::Set(kTag, -1.0F)), one);
  }
  curve<kOrder>(y, r, work.steps);
  if (work.saturation != 1.0F) {
    const Vec saturation = hn::Set(kTag, work.saturation);
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
  for (int c = 0; c < 3; ++c)
    for (int v = 0; v < kVectors; ++v) store(y[c * kVectors + v], out[c] + v * kLanes);
}

/// The last pixels of a run, through memory that may be read and written beyond them: the same arithmetic as for all others.
template <int kOrder, typename In, typename Out>
void renderRest(const PixelWork& work, const PixelRun<In, Out>& run, int start) {
  const int count = run.count - start;
  In in[3][kMostTogether] = {};
  float factors[3][kMostTogether] = {};
  float highlights[kMostTogether] = {};
  Out out[3][kMostTogether];
  for (std::size_t c = 0; c < 3; ++c) {
    std::copy_n(run.in[c] + start, count, in[c]);
    std::copy_n(run.factors[c] + start, count, factors[c]);
  }
  if (run.highlights != nullptr) std::copy_n(run.highlights + start, count, highlights);
  const In* const ins[3] = {in[0], in[1], in[2]};
  const float* const rs[3] = {factors[0], factors[1], factors[2]};
  Out* const outs[3] = {out[0], out[1], out[2]};
  renderBlock<kOrder>(work, ins, rs, highlights, outs);
  for (std::size_t c = 0; c < 3; ++c) std::copy_n(out[c], count, run.out[c] + start);
}

template <int kOrder, typename In, typename Out>
void renderOrder(const PixelWork& work, const PixelRun<In, Out>& run) {
  int x = 0;
  for (; x + kTogether <= run.count; x += kTogether) {
    const In* const in[3] = {run.in[0] + x, run.in[1] + x, run.in[2] + x};
    const float* const factors[3] = {run.factors[0] + x, run.factors[1] + x, run.factors[2] + x};
    Out* const out[3] = {run.out[0] + x, run.out[1] + x, run.out[2] + x};
    renderBlock<kOrder>(work, in, factors, run.highlights == nullptr ? nullptr : run.highlights + x, out);
  }
  if (x < run.count) renderRest<kOrder>(work, run, x);
}

template <typename In, typename Out>
void renderHere(const PixelWork& work, const PixelRun<In, Out>& run) {
  if (work.order == 2) return renderOrder<2>(work, run);
  if (work.order == 3) return renderOrder<3>(work, run);
  renderOrder<4>(work, run);
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
