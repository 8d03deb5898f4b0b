// The 8-bit conversions' inner loops; compiled once for each instruction set.
#include "media/video/byte_kernels.h"

#include <algorithm>
#include <cmath>

// x86: SSE4, AVX2 and AVX-512 beside a portable fallback; ARM: NEON. As in the engine.
#define HWY_DISABLED_TARGETS (HWY_SSSE3 | HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128)
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "media/video/byte_kernels.cpp"
#include <hwy/foreach_target.h>
// Must follow foreach_target.h.
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace daybreak::media::video::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

/// Bytes are taken two by two as 16-bit numbers: the even columns in the lower halves, the odd ones in the upper. A chroma
/// value that serves two columns is then beside both, and nothing has to be shuffled.
using Tag = hn::CappedTag<std::int16_t, 32>;
using Bits = hn::RebindToUnsigned<Tag>;
using Vec = hn::Vec<Tag>;
constexpr Tag kTag;
constexpr Bits kBits;
constexpr int kLanes = static_cast<int>(hn::MaxLanes(Tag()));
constexpr int kColumns = 2 * kLanes;

struct Pair {
  Vec even, odd;
};

HWY_INLINE Pair loadPair(const std::uint8_t* bytes) {
  const auto both = hn::LoadU(kBits, reinterpret_cast<const std::uint16_t*>(bytes));
  return {hn::BitCast(kTag, hn::And(both, hn::Set(kBits, 0xFF))), hn::BitCast(kTag, hn::ShiftRight<8>(both))};
}

HWY_INLINE void storePair(Vec even, Vec odd, std::uint8_t* bytes) {
  hn::StoreU(hn::Or(hn::BitCast(kBits, even), hn::ShiftLeft<8>(hn::BitCast(kBits, odd))), kBits,
             reinterpret_cast<std::uint16_t*>(bytes));
}

HWY_INLINE Vec loadBytes(const std::uint8_t* bytes) {
  const hn::Rebind<std::uint8_t, Tag> narrow;
  return hn::PromoteTo(kTag, hn::LoadU(narrow, bytes));
}

HWY_INLINE void storeBytes(Vec values, std::uint8_t* bytes) {
  const hn::Rebind<std::uint8_t, Tag> narrow;
  hn::StoreU(hn::DemoteTo(narrow, values), narrow, bytes);
}

HWY_INLINE Vec times(Vec a, std::int16_t factor) { return hn::MulFixedPoint15(a, hn::Set(kTag, factor)); }

HWY_INLINE Vec byteOf(Vec value) { return hn::Min(hn::Max(value, hn::Zero(kTag)), hn::Set(kTag, 255)); }

struct ChromaParts {
  Vec red, green, blue;
};

HWY_INLINE ChromaParts chromaParts(const ToRgb8& m, Vec u, Vec v) {
  const Vec middle = hn::Set(kTag, 128);
  u = hn::ShiftLeft<8>(hn::Sub(u, middle));
  v = hn::ShiftLeft<8>(hn::Sub(v, middle));
  return {times(v, m.redV), hn::Add(times(u, m.greenU), times(v, m.greenV)), times(u, m.blueU)};
}

HWY_INLINE Vec lumaPart(const ToRgb8& m, Vec y) {
  return hn::Add(times(hn::ShiftLeft<7>(hn::Sub(y, hn::Set(kTag, m.offset))), m.luma), hn::Set(kTag, 32));
}

HWY_INLINE Vec colour(Vec luma, Vec chroma) { return byteOf(hn::ShiftRight<6>(hn::SaturatedAdd(luma, chroma))); }

int rgbColumns(const ToRgb8& matrix, const std::uint8_t* y, const std::uint8_t* u, const std::uint8_t* v, bool halfChroma,
               int width, const ByteTargets& out) {
  int x = 0;
  for (; x + kColumns <= width; x += kColumns) {
    const auto luma = loadPair(y + x);
    const Vec even = lumaPart(matrix, luma.even);
    const Vec odd = lumaPart(matrix, luma.odd);
    ChromaParts evenParts, oddParts;
    if (halfChroma) {
      evenParts = oddParts = chromaParts(matrix, loadBytes(u + x / 2), loadBytes(v + x / 2));
    } else {
      const auto us = loadPair(u + x);
      const auto vs = loadPair(v + x);
      evenParts = chromaParts(matrix, us.even, vs.even);
      oddParts = chromaParts(matrix, us.odd, vs.odd);
    }
    storePair(colour(even, evenParts.red), colour(odd, oddParts.red), out.red + x);
    storePair(colour(even, evenParts.green), colour(odd, oddParts.green), out.green + x);
    storePair(colour(even, evenParts.blue), colour(odd, oddParts.blue), out.blue + x);
  }
  return x;
}

HWY_INLINE Vec mixed(const std::int16_t* weights, Vec red, Vec green, Vec blue, std::int16_t offset) {
  const Vec sum = hn::Add(hn::Add(times(red, weights[0]), times(green, weights[1])), times(blue, weights[2]));
  const auto start = static_cast<std::int16_t>(offset * 128 + 64);
  return byteOf(hn::ShiftRight<7>(hn::SaturatedAdd(sum, hn::Set(kTag, start))));
}

int lumaColumns(const FromRgb8& matrix, const ByteColours& in, int width, std::uint8_t* y) {
  int x = 0;
  for (; x + kColumns <= width; x += kColumns) {
    const auto red = loadPair(in.red + x);
    const auto green = loadPair(in.green + x);
    const auto blue = loadPair(in.blue + x);
    const auto luma = [&matrix](Vec r, Vec g, Vec b) {
      return mixed(matrix.luma, hn::ShiftLeft<7>(r), hn::ShiftLeft<7>(g), hn::ShiftLeft<7>(b), matrix.offset);
    };
    storePair(luma(red.even, green.even, blue.even), luma(red.odd, green.odd, blue.odd), y + x);
  }
  return x;
}

/// Sums of the two rows' even and odd columns.
HWY_INLINE Pair rowSums(const std::uint8_t* upper, const std::uint8_t* lower) {
  const auto above = loadPair(upper);
  const auto below = loadPair(lower);
  return {hn::Add(above.even, below.even), hn::Add(above.odd, below.odd)};
}

int chromaColumns(const FromRgb8& matrix, const ByteColours& upper, const ByteColours& lower, bool halfChroma, int width,
                  std::uint8_t* u, std::uint8_t* v) {
  int x = 0;
  for (; x + kColumns <= width; x += kColumns) {
    const auto red = rowSums(upper.red + x, lower.red + x);
    const auto green = rowSums(upper.green + x, lower.green + x);
    const auto blue = rowSums(upper.blue + x, lower.blue + x);
    if (halfChroma) {
      const auto mean = [](const Pair& sums) { return hn::ShiftLeft<5>(hn::Add(sums.even, sums.odd)); };
      const Vec r = mean(red);
      const Vec g = mean(green);
      const Vec b = mean(blue);
      storeBytes(mixed(matrix.u, r, g, b, 128), u + x / 2);
      storeBytes(mixed(matrix.v, r, g, b, 128), v + x / 2);
    } else {
      const auto chroma = [&](const std::int16_t* weights, std::uint8_t* out) {
        const auto one = [&](Vec r, Vec g, Vec b) {
          return mixed(weights, hn::ShiftLeft<6>(r), hn::ShiftLeft<6>(g), hn::ShiftLeft<6>(b), 128);
        };
        storePair(one(red.even, green.even, blue.even), one(red.odd, green.odd, blue.odd), out);
      };
      chroma(matrix.u, u + x);
      chroma(matrix.v, v + x);
    }
  }
  return x;
}

}  // namespace daybreak::media::video::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace daybreak::media::video {

HWY_EXPORT(rgbColumns);
HWY_EXPORT(lumaColumns);
HWY_EXPORT(chromaColumns);

namespace {

std::int16_t fixed(double value) { return static_cast<std::int16_t>(std::lround(value * 32768)); }

int times(int a, int factor) { return (a * factor + 0x4000) >> 15; }

std::uint8_t byteOf(int value) { return static_cast<std::uint8_t>(std::clamp(value, 0, 255)); }

std::uint8_t mixed(const std::int16_t* weights, int red, int green, int blue, int offset) {
  const int sum = times(red, weights[0]) + times(green, weights[1]) + times(blue, weights[2]);
  return byteOf((std::min(sum + offset * 128 + 64, 32767)) >> 7);
}

}  // namespace

ToRgb8 toRgb8(const FrameColour& colour) {
  const auto range = codeRange(8, colour.fullRange);
  const double kg = 1 - colour.kr - colour.kb;
  // Luma is taken times 128 and wanted times 64; chroma is taken times 256: what is left of each factor fits one number.
  const double luma = 255 / range.lumaScale / 2;
  const double chroma = 255 / range.chromaScale / 4;
  return {static_cast<std::int16_t>(range.lumaOffset),
          fixed(luma),
          fixed(chroma * 2 * (1 - colour.kr)),
          fixed(-chroma * 2 * (1 - colour.kb) * colour.kb / kg),
          fixed(-chroma * 2 * (1 - colour.kr) * colour.kr / kg),
          fixed(chroma * 2 * (1 - colour.kb))};
}

FromRgb8 fromRgb8(const FrameColour& colour) {
  const auto range = codeRange(8, colour.fullRange);
  const double kg = 1 - colour.kr - colour.kb;
  const double luma = range.lumaScale / 255;
  const double u = range.chromaScale / 255 / (2 * (1 - colour.kb));
  const double v = range.chromaScale / 255 / (2 * (1 - colour.kr));
  FromRgb8 matrix{static_cast<std::int16_t>(range.lumaOffset),
                  {fixed(luma * colour.kr), fixed(luma * kg), fixed(luma * colour.kb)},
                  {fixed(-u * colour.kr), fixed(-u * kg), fixed(u * (1 - colour.kb))},
                  {fixed(v * (1 - colour.kr)), fixed(-v * kg), fixed(-v * colour.kb)}};
  // Grey must stay grey to the bit: the weights of a chroma sum up to nothing.
  matrix.u[1] = static_cast<std::int16_t>(-matrix.u[0] - matrix.u[2]);
  matrix.v[1] = static_cast<std::int16_t>(-matrix.v[0] - matrix.v[2]);
  return matrix;
}

void rgbRow(const ToRgb8& m, const std::uint8_t* y, const std::uint8_t* u, const std::uint8_t* v, bool halfChroma, int width,
            const ByteTargets& out) {
  for (int x = HWY_DYNAMIC_DISPATCH(rgbColumns)(m, y, u, v, halfChroma, width, out); x < width; ++x) {
    const int at = halfChroma ? x / 2 : x;
    const int luma = times((y[x] - m.offset) * 128, m.luma) + 32;
    const int cb = (u[at] - 128) * 256;
    const int cr = (v[at] - 128) * 256;
    out.red[x] = byteOf((luma + times(cr, m.redV)) >> 6);
    out.green[x] = byteOf((luma + times(cb, m.greenU) + times(cr, m.greenV)) >> 6);
    out.blue[x] = byteOf((luma + times(cb, m.blueU)) >> 6);
  }
}

void lumaRow(const FromRgb8& m, const ByteColours& in, int width, std::uint8_t* y) {
  for (int x = HWY_DYNAMIC_DISPATCH(lumaColumns)(m, in, width, y); x < width; ++x)
    y[x] = mixed(m.luma, in.red[x] * 128, in.green[x] * 128, in.blue[x] * 128, m.offset);
}

void chromaRow(const FromRgb8& m, const ByteColours& upper, const ByteColours& lower, bool halfChroma, int width,
               std::uint8_t* u, std::uint8_t* v) {
  const int start = HWY_DYNAMIC_DISPATCH(chromaColumns)(m, upper, lower, halfChroma, width, u, v);
  for (int x = start; x < width; x += halfChroma ? 2 : 1) {
    const int next = halfChroma ? std::min(x + 1, width - 1) : x;
    const auto mean = [&](const std::uint8_t* above, const std::uint8_t* below) {
      return (above[x] + above[next] + below[x] + below[next]) * 32;
    };
    const int red = mean(upper.red, lower.red);
    const int green = mean(upper.green, lower.green);
    const int blue = mean(upper.blue, lower.blue);
    const int at = halfChroma ? x / 2 : x;
    u[at] = mixed(m.u, red, green, blue, 128);
    v[at] = mixed(m.v, red, green, blue, 128);
  }
}

}  // namespace daybreak::media::video

#endif
