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
#include <hwy/cache_control.h>
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
  return hn::Add(hn::LoadU(kTag, rows.upper + i), times(hn::LoadU(kTag, rows.fall + i), hn::Set(kTag, rows.share)));
}

/// |f| of f = clamp(−weight · factor, −1, 1), and 0x7FFF where f is negative. (|f| is one unit too small there.)
HWY_INLINE void loadFactors(const ByteRun& run, int start, Colours& strength, Colours& darkens) {
  for (int c = 0; c < 3; ++c)
    for (int v = 0; v < kVectors; ++v)
      strength[c * kVectors + v] = between(run.factors[static_cast<std::size_t>(c)], start + v * kLanes);
  if (run.weights.upper != nullptr) {
    for (int v = 0; v < kVectors; ++v) {
      const Vec weight = between(run.weights, start + v * kLanes);
      for (int c = 0; c < 3; ++c) strength[c * kVectors + v] = times(strength[c * kVectors + v], weight);
    }
  }
  for (int d = 0; d < run.doublings; ++d)
    for (int i = 0; i < 3 * kVectors; ++i) strength[i] = hn::SaturatedAdd(strength[i], strength[i]);
  const hn::RebindToUnsigned<Tag> bits;
  for (int i = 0; i < 3 * kVectors; ++i) {
    const Vec negative = hn::ShiftRight<15>(strength[i]);
    darkens[i] = hn::BitCast(kTag, hn::ShiftRight<1>(hn::BitCast(bits, negative)));
    strength[i] = hn::Xor(strength[i], negative);
  }
}

HWY_INLINE void step(const Colours& strength, Colours& y) {
  for (int i = 0; i < 3 * kVectors; ++i) y[i] = hn::SaturatedAdd(y[i], times(strength[i], hn::Sub(y[i], times(y[i], y[i]))));
}

/// y + s(y − y²) with s ≥ 0. Where it darkens the same holds for 1 − y: turned around, so that what rounding loses near white
/// is not carried off by it.
HWY_INLINE void curve(const Colours& strength, const Colours& darkens, int steps, Colours& y) {
  for (int i = 0; i < 3 * kVectors; ++i) y[i] = hn::Xor(y[i], darkens[i]);
  int s = 0;
  for (; s + 4 <= steps; s += 4) {
    step(strength, y);
    step(strength, y);
    step(strength, y);
    step(strength, y);
  }
  for (; s < steps; ++s) step(strength, y);
  for (int i = 0; i < 3 * kVectors; ++i) y[i] = hn::Xor(y[i], darkens[i]);
}

/// y + (saturation − 1) · (y − luma), cut off at 1; what falls below 0 is cut off when bytes are made.
HWY_INLINE void saturate(Vec more, Colours& y) {
  const Vec red = hn::Set(kTag, static_cast<std::int16_t>(0.2126 * 32768));
  const Vec green = hn::Set(kTag, static_cast<std::int16_t>(0.7152 * 32768));
  const Vec blue = hn::Set(kTag, static_cast<std::int16_t>(0.0722 * 32768));
  for (int v = 0; v < kVectors; ++v) {
    const Vec luma = hn::Add(hn::Add(times(y[v], red), times(y[kVectors + v], green)), times(y[2 * kVectors + v], blue));
    for (int c = 0; c < 3; ++c) {
      Vec& value = y[c * kVectors + v];
      value = hn::SaturatedAdd(value, times(hn::Sub(value, luma), more));
    }
  }
}

/// Far enough for memory to answer, near enough to be in the same row mostly.
constexpr int kAhead = 256;

HWY_INLINE void renderBlock(const ByteRun& run, int start, int steps, std::int16_t more) {
  Colours y;
  const hn::Rebind<std::uint8_t, Tag> bytes;
  for (int c = 0; c < 3; ++c) {
    const std::uint8_t* const in = run.in[static_cast<std::size_t>(c)] + start;
    for (int v = 0; v < kVectors; ++v) {
      const Vec byte = hn::PromoteTo(kTag, hn::LoadU(bytes, in + v * kLanes));
      y[c * kVectors + v] = hn::Or(hn::ShiftLeft<7>(byte), hn::ShiftRight<1>(byte));  // 255 becomes 32767
    }
    hwy::Prefetch(in + kAhead);
    hwy::Prefetch(run.out[static_cast<std::size_t>(c)] + start + kAhead);
  }
  Colours strength;
  Colours darkens;
  loadFactors(run, start, strength, darkens);
  curve(strength, darkens, steps, y);
  if (more != 0) saturate(hn::Set(kTag, more), y);
  const Vec whole = hn::Set(kTag, std::int16_t{255});
  for (int c = 0; c < 3; ++c)
    for (int v = 0; v < kVectors; ++v)
      hn::StoreU(hn::DemoteTo(bytes, times(y[c * kVectors + v], whole)), bytes,
                 run.out[static_cast<std::size_t>(c)] + start + v * kLanes);
}

/// The last pixels of a run, through memory that may be read and written beyond them.
void renderRest(const ByteRun& run, int start, int steps, std::int16_t more) {
  const int count = run.count - start;
  std::uint8_t in[3][kMostTogether] = {};
  std::uint8_t out[3][kMostTogether];
  std::int16_t rows[8][kMostTogether] = {};
  const auto copied = [&](const StretchedRows& from, std::size_t at) {
    std::copy_n(from.upper + start, count, rows[at]);
    std::copy_n(from.fall + start, count, rows[at + 1]);
    return StretchedRows{rows[at], rows[at + 1], from.share};
  };
  ByteRun rest;
  rest.count = kTogether;
  rest.doublings = run.doublings;
  if (run.weights.upper != nullptr) rest.weights = copied(run.weights, 6);
  for (std::size_t c = 0; c < 3; ++c) {
    std::copy_n(run.in[c] + start, count, in[c]);
    rest.in[c] = in[c];
    rest.factors[c] = copied(run.factors[c], 2 * c);
    rest.out[c] = out[c];
  }
  renderBlock(rest, 0, steps, more);
  for (std::size_t c = 0; c < 3; ++c) std::copy_n(out[c], count, run.out[c] + start);
}

void renderBytesHere(const ByteRun& run, int steps, float saturation) {
  const auto more = static_cast<std::int16_t>(std::clamp(std::lround((saturation - 1.0F) * 32768.0F), -32767L, 32767L));
  int x = 0;
  for (; x + kTogether <= run.count; x += kTogether) renderBlock(run, x, steps, more);
  if (x < run.count) renderRest(run, x, steps, more);
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

void fallHere(const std::int16_t* upper, const std::int16_t* lower, int count, std::int16_t* fall) {
  for (int i = 0; i < count; i += kLanes)
    hn::StoreU(hn::Sub(hn::LoadU(kTag, lower + i), hn::LoadU(kTag, upper + i)), kTag, fall + i);
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
HWY_EXPORT(fallHere);

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

void fallBetween(const std::int16_t* upper, const std::int16_t* lower, int count, std::int16_t* fall) {
  HWY_DYNAMIC_DISPATCH(fallHere)(upper, lower, count, fall);
}

void renderBytes(const ByteRun& run, int steps, float saturation) {
  HWY_DYNAMIC_DISPATCH(renderBytesHere)(run, steps, saturation);
}

}  // namespace daybreak::engine::fused
#endif
