// The 8-bit render's inner loops; compiled once for each instruction set.
#include "engine/fused/row_bytes.h"

#include <algorithm>
#include <cmath>

#include "engine/fused/simd.h"
//
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/fused/row_bytes.cpp"
#include <hwy/foreach_target.h>
// Must follow foreach_target.h.
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace daybreak::engine::fused::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

/// Sixteen-bit numbers in units of 1/32767 unless said otherwise.
using Tag = hn::CappedTag<std::int16_t, 32>;
using Vec = hn::Vec<Tag>;
constexpr Tag kTag;
constexpr int kLanes = static_cast<int>(hn::MaxLanes(Tag()));
constexpr int kVectors = 2;
constexpr int kTogether = kVectors * kLanes;
constexpr int kMostTogether = 64;
constexpr std::int16_t kOne = 32767;

/// a · b, rounded.
HWY_INLINE Vec times(Vec a, Vec b) { return hn::MulFixedPoint15(a, b); }

using Colours = Vec[3 * kVectors];

HWY_INLINE Vec between(const StretchedRows& rows, int i) {
  const Vec upper = hn::LoadU(kTag, rows.upper + i);
  return hn::Add(upper, times(hn::Sub(hn::LoadU(kTag, rows.lower + i), upper), hn::Set(kTag, rows.share)));
}

/// |f| of f = clamp(weight · factor, −1, 1), and where f is positive.
HWY_INLINE void loadFactors(const ByteRun& run, int start, Colours& strength, Colours& darkens) {
  Vec weights[kVectors];
  if (run.weights.upper != nullptr)
    for (int v = 0; v < kVectors; ++v) weights[v] = between(run.weights, start + v * kLanes);
  for (int c = 0; c < 3; ++c) {
    for (int v = 0; v < kVectors; ++v) {
      Vec factor = between(run.factors[static_cast<std::size_t>(c)], start + v * kLanes);
      if (run.weights.upper != nullptr) factor = times(factor, weights[v]);
      for (int twice = 0; twice < 3; ++twice) factor = hn::SaturatedAdd(factor, factor);  // 1/4096 → 1/32768
      const int i = c * kVectors + v;
      darkens[i] = hn::VecFromMask(kTag, hn::Gt(factor, hn::Zero(kTag)));
      strength[i] = hn::Max(factor, hn::SaturatedSub(hn::Zero(kTag), factor));
    }
  }
}

/// y + f(y² − y) with f ≤ 0. Where f > 0 the same holds for 1 − y with −f: turned around, so that what rounding loses near
/// white is not carried off by it.
HWY_INLINE void curve(const Colours& strength, const Colours& darkens, int steps, Colours& y) {
  const Vec one = hn::Set(kTag, kOne);
  for (int i = 0; i < 3 * kVectors; ++i) y[i] = hn::Xor(y[i], hn::And(darkens[i], one));
  for (int s = 0; s < steps; ++s)
    for (int i = 0; i < 3 * kVectors; ++i) y[i] = hn::SaturatedAdd(y[i], times(strength[i], hn::Sub(y[i], times(y[i], y[i]))));
  for (int i = 0; i < 3 * kVectors; ++i) y[i] = hn::Xor(y[i], hn::And(darkens[i], one));
}

/// luma + saturation · (y − luma), kept in [0,1]; `half` is half the saturation, so that it fits.
HWY_INLINE void saturate(Vec half, Colours& y) {
  const Vec red = hn::Set(kTag, static_cast<std::int16_t>(0.2126 * 32768));
  const Vec green = hn::Set(kTag, static_cast<std::int16_t>(0.7152 * 32768));
  const Vec blue = hn::Set(kTag, static_cast<std::int16_t>(0.0722 * 32768));
  for (int v = 0; v < kVectors; ++v) {
    const Vec luma = hn::Add(hn::Add(times(y[v], red), times(y[kVectors + v], green)), times(y[2 * kVectors + v], blue));
    for (int c = 0; c < 3; ++c) {
      Vec& value = y[c * kVectors + v];
      const Vec part = times(hn::Sub(value, luma), half);
      value = hn::Max(hn::SaturatedAdd(hn::SaturatedAdd(luma, part), part), hn::Zero(kTag));
    }
  }
}

HWY_INLINE void renderBlock(const ByteRun& run, int start, int steps, std::int16_t half, Colours& y) {
  const hn::Rebind<std::uint8_t, Tag> bytes;
  for (int c = 0; c < 3; ++c) {
    for (int v = 0; v < kVectors; ++v) {
      const Vec byte = hn::PromoteTo(kTag, hn::LoadU(bytes, run.in[static_cast<std::size_t>(c)] + start + v * kLanes));
      y[c * kVectors + v] = hn::Or(hn::ShiftLeft<7>(byte), hn::ShiftRight<1>(byte));  // 255 becomes 32767
    }
  }
  Colours strength;
  Colours darkens;
  loadFactors(run, start, strength, darkens);
  curve(strength, darkens, steps, y);
  if (half != 0x4000) saturate(hn::Set(kTag, half), y);
  const Vec whole = hn::Set(kTag, std::int16_t{255});
  for (int c = 0; c < 3; ++c)
    for (int v = 0; v < kVectors; ++v)
      hn::StoreU(hn::DemoteTo(bytes, times(y[c * kVectors + v], whole)), bytes,
                 run.out[static_cast<std::size_t>(c)] + start + v * kLanes);
}

/// The last pixels of a run, through memory that may be read and written beyond them.
void renderRest(const ByteRun& run, int start, int steps, std::int16_t half) {
  const int count = run.count - start;
  std::uint8_t in[3][kMostTogether] = {};
  std::uint8_t out[3][kMostTogether];
  std::int16_t rows[8][kMostTogether] = {};
  const auto copied = [&](const StretchedRows& from, std::size_t at) {
    std::copy_n(from.upper + start, count, rows[at]);
    std::copy_n(from.lower + start, count, rows[at + 1]);
    return StretchedRows{rows[at], rows[at + 1], from.share};
  };
  ByteRun rest;
  rest.count = kTogether;
  if (run.weights.upper != nullptr) rest.weights = copied(run.weights, 6);
  for (std::size_t c = 0; c < 3; ++c) {
    std::copy_n(run.in[c] + start, count, in[c]);
    rest.in[c] = in[c];
    rest.factors[c] = copied(run.factors[c], 2 * c);
    rest.out[c] = out[c];
  }
  Colours y;
  renderBlock(rest, 0, steps, half, y);
  for (std::size_t c = 0; c < 3; ++c) std::copy_n(out[c], count, run.out[c] + start);
}

void renderBytesHere(const ByteRun& run, int steps, float saturation) {
  const auto half = static_cast<std::int16_t>(std::min(saturation * 16384.0F + 0.5F, 32767.0F));
  Colours y;
  int x = 0;
  for (; x + kTogether <= run.count; x += kTogether) renderBlock(run, x, steps, half, y);
  if (x < run.count) renderRest(run, x, steps, half);
}

/// Cell by cell; vectors run over into the next cell's columns, which are written after.
void interpolateHere(const CellLines& lines, const GridColumns& columns, const std::int16_t* shares, int count,
                     std::int16_t* out) {
  int x = 0;
  for (std::size_t run = 0; x < count; ++run) {
    const int end = std::min(columns.runEnds[run], count);
    const auto cell = static_cast<std::size_t>(columns.left[static_cast<std::size_t>(x)]);
    const Vec from = hn::Set(kTag, lines.from[cell]);
    const Vec rise = hn::Set(kTag, lines.rise[cell]);
    for (int i = x; i < end; i += kLanes) hn::StoreU(hn::Add(from, times(hn::LoadU(kTag, shares + i), rise)), kTag, out + i);
    x = end;
  }
}

void linesHere(const float* values, int cells, float scale, CellLines& lines) {
  const hn::CappedTag<float, 16> floats;
  const hn::Rebind<std::int16_t, decltype(floats)> shorts;
  const auto factor = hn::Set(floats, scale);
  for (int i = 0; i <= cells; i += static_cast<int>(hn::Lanes(floats)))
    hn::StoreU(hn::DemoteTo(shorts, hn::NearestInt(hn::Mul(hn::LoadU(floats, values + i), factor))), shorts,
               lines.from.data() + i);
  for (int i = 0; i < cells; i += kLanes) {
    const auto here = hn::LoadU(kTag, lines.from.data() + i);
    hn::StoreU(hn::SaturatedSub(hn::LoadU(kTag, lines.from.data() + i + 1), here), kTag, lines.rise.data() + i);
  }
}

}  // namespace daybreak::engine::fused::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace daybreak::engine::fused {

HWY_EXPORT(renderBytesHere);
HWY_EXPORT(interpolateHere);
HWY_EXPORT(linesHere);

CellLines::CellLines(int cells)
    : from(static_cast<std::size_t>(cells) + kByteRowPadding), rise(static_cast<std::size_t>(cells) + kByteRowPadding) {}

void cellLines(const float* values, int cells, float unit, CellLines& lines) {
  HWY_DYNAMIC_DISPATCH(linesHere)(values, cells, unit, lines);
}

std::int16_t byteShare(float share) { return static_cast<std::int16_t>(std::min(std::lround(share * 32768.0F), 32767L)); }

std::vector<std::int16_t> byteShares(const GridColumns& columns) {
  std::vector<std::int16_t> shares(columns.left.size() + kByteRowPadding);
  for (std::size_t i = 0; i < columns.left.size(); ++i) shares[i] = byteShare(columns.share[i]);
  return shares;
}

void interpolateLines(const CellLines& lines, const GridColumns& columns, const std::int16_t* shares, int count,
                      std::int16_t* out) {
  HWY_DYNAMIC_DISPATCH(interpolateHere)(lines, columns, shares, count, out);
}

void renderBytes(const ByteRun& run, int steps, float saturation) {
  HWY_DYNAMIC_DISPATCH(renderBytesHere)(run, steps, saturation);
}

}  // namespace daybreak::engine::fused
#endif
