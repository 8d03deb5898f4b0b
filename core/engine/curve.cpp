#include "engine/curve.h"

#include <algorithm>
#include <cstddef>

namespace daybreak::engine {

namespace {

/// Values that stay in the first-level cache while all iterations pass over them.
constexpr std::size_t kBlock = 1024;

template <int kOrder>
float power(float y) {
  const float square = y * y;
  if constexpr (kOrder == 2) return square;
  if constexpr (kOrder == 3) return square * y;
  return square * square;
}

template <int kOrder>
void applyBlock(float* y, const float* r, std::size_t count, int iterations) {
  for (int step = 0; step < iterations; ++step) {
    for (std::size_t i = 0; i < count; ++i) {
      const float next = y[i] + r[i] * (power<kOrder>(y[i]) - y[i]);
      y[i] = kOrder > 2 ? std::min(next, 1.0F) : next;
    }
  }
}

}  // namespace

void applyCurve(std::span<float> y, std::span<const float> r, int iterations, int order) {
  for (std::size_t start = 0; start < y.size(); start += kBlock) {
    const auto count = std::min(kBlock, y.size() - start);
    if (order == 2) applyBlock<2>(y.data() + start, r.data() + start, count, iterations);
    if (order == 3) applyBlock<3>(y.data() + start, r.data() + start, count, iterations);
    if (order == 4) applyBlock<4>(y.data() + start, r.data() + start, count, iterations);
  }
}

void applySaturation(std::span<float> red, std::span<float> green, std::span<float> blue, float saturation) {
  float* const r = red.data();
  float* const g = green.data();
  float* const b = blue.data();
  const auto moved = [saturation](float luma, float value) {
    return std::min(std::max(luma + saturation * (value - luma), 0.0F), 1.0F);
  };
  for (std::size_t i = 0; i < red.size(); ++i) {
    const float luma = 0.2126F * r[i] + 0.7152F * g[i] + 0.0722F * b[i];
    r[i] = moved(luma, r[i]);
    g[i] = moved(luma, g[i]);
    b[i] = moved(luma, b[i]);
  }
}

}  // namespace daybreak::engine
