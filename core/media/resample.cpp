#include "media/resample.h"

#include <algorithm>
#include <cmath>

#include "error.h"
#include "media/sample_values.h"
#include "parallel_rows.h"
#include "thread_pool.h"

namespace daybreak::media {

namespace {

/// What one output pixel is made of along an axis: `count` neighbours, all those between the first and the last of one weight.
struct Share {
  int first = 0;
  int count = 1;
  float firstWeight = 1;
  float innerWeight = 0;
  float lastWeight = 0;  ///< 0 if the first is the only one
};

Share areaShare(int index, double scale, int sources) {
  constexpr double kNothing = 1e-6;  // of a pixel: what rounding leaves over at the borders
  const double start = index * scale;
  const double end = std::min<double>(start + scale, sources);
  const int first = std::min(static_cast<int>(start + kNothing), sources - 1);
  const int last = std::max(first, static_cast<int>(std::ceil(end - kNothing)) - 1);
  const double length = end - start;
  Share share{first, last - first + 1};
  if (share.count == 1) return share;
  share.firstWeight = static_cast<float>((first + 1 - start) / length);
  share.innerWeight = static_cast<float>(1 / length);
  share.lastWeight = static_cast<float>((end - last) / length);
  return share;
}

Share linearShare(int index, double scale, int sources) {
  const double centre = std::clamp((index + 0.5) * scale - 0.5, 0.0, sources - 1.0);
  const int first = static_cast<int>(centre);
  const auto second = static_cast<float>(centre - first);
  if (second == 0 || first + 1 == sources) return {first};
  return {first, 2, 1 - second, 0, second};
}

std::vector<Share> sharesOf(int outputs, int sources) {
  std::vector<Share> shares(static_cast<std::size_t>(outputs));
  const double scale = static_cast<double>(sources) / outputs;
  for (int i = 0; i < outputs; ++i)
    shares[static_cast<std::size_t>(i)] = outputs <= sources ? areaShare(i, scale, sources) : linearShare(i, scale, sources);
  return shares;
}

/// Adds rows up: many of one weight quickly and without losing digits, in a type made for short sums.
template <typename Value>
class RowSum {
 public:
  explicit RowSum(int width) : total_(static_cast<std::size_t>(width)), part_(total_.size()) {}

  /// The weighted sum of the rows that `share` names; rowAt(y) gives row y. As the picture holds them: not yet in [0,1].
  template <typename RowAt>
  const std::vector<float>& of(const Share& share, const RowAt& rowAt) {
    set(rowAt(share.first), share.firstWeight);
    const int last = share.first + share.count - 1;
    for (int y = share.first + 1; y < last; y += kRowsInPart)
      addEqual(y, std::min(y + kRowsInPart, last), share.innerWeight, rowAt);
    if (share.count > 1) add(rowAt(last), share.lastWeight);
    return total_;
  }

 private:
  using Part =
      std::conditional_t<sizeof(Value) == 1, std::uint16_t, std::conditional_t<sizeof(Value) == 2, std::uint32_t, float>>;
  static constexpr int kRowsInPart = sizeof(Value) == 1 ? 256 : 64;  // 256 rows of 255 fit 16 bits

  void set(const Value* __restrict row, float weight) {
    float* const total = total_.data();
    for (std::size_t x = 0; x < total_.size(); ++x) total[x] = weight * static_cast<float>(row[x]);
  }
  void add(const Value* __restrict row, float weight) {
    float* const total = total_.data();
    for (std::size_t x = 0; x < total_.size(); ++x) total[x] += weight * static_cast<float>(row[x]);
  }
  template <typename RowAt>
  void addEqual(int begin, int end, float weight, const RowAt& rowAt) {
    if (end - begin == 1) return add(rowAt(begin), weight);
    Part* const part = part_.data();
    const Value* __restrict first = rowAt(begin);
    for (std::size_t x = 0; x < part_.size(); ++x) part[x] = first[x];
    for (int y = begin + 1; y < end; ++y) {
      const Value* __restrict row = rowAt(y);
      for (std::size_t x = 0; x < part_.size(); ++x) part[x] = static_cast<Part>(part[x] + row[x]);
    }
    float* const total = total_.data();
    for (std::size_t x = 0; x < part_.size(); ++x) total[x] += weight * static_cast<float>(part[x]);
  }

  std::vector<float> total_;
  std::vector<Part> part_;
};

/// Four sums side by side: fast, and exact to more digits than one.
float sumOf(const float* values, int count) {
  float sums[4] = {};
  int i = 0;
  for (; i + 4 <= count; i += 4)
    for (int k = 0; k < 4; ++k) sums[k] += values[i + k];
  for (; i < count; ++i) sums[0] += values[i];
  return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

void mix(const std::vector<Share>& shares, const float* row, float scale, float* out) {
  for (std::size_t x = 0; x < shares.size(); ++x) {
    const Share& share = shares[x];
    const float* const from = row + share.first;
    float value = share.firstWeight * from[0];
    if (share.count > 2) value += share.innerWeight * sumOf(from + 1, share.count - 2);
    if (share.count > 1) value += share.lastWeight * from[share.count - 1];
    out[x] = scale * value;
  }
}

template <typename Value>
void resizeTo(Image& result, const Image& image) {
  const auto across = sharesOf(result.width(), image.width());
  const auto down = sharesOf(result.height(), image.height());
  // Small results are made of few rows, each of many of the source's: bands by the work in them.
  constexpr double kSourceRowsInBand = 64;
  const int bandRows = std::clamp(static_cast<int>(kSourceRowsInBand * result.height() / image.height()), 1, 64);
  const int bands = (result.height() + bandRows - 1) / bandRows;
  ThreadPool::shared().run(bands, 0, [&](int band) {
    RowSum<Value> sum(image.width());
    const int end = std::min(result.height(), (band + 1) * bandRows);
    for (int channel = 0; channel < image.channels(); ++channel) {
      const auto rowAt = [&](int y) { return image.row<Value>(channel, y).data(); };
      for (int y = band * bandRows; y < end; ++y)
        mix(across, sum.of(down[static_cast<std::size_t>(y)], rowAt).data(), 1 / fullScale<Value>(),
            result.mutableRow(channel, y).data());
    }
  });
}

/// Means of 2×2 values. Bytes become words: 257 / 4 of the sum of four.
template <typename Value, typename To>
void halveRow(const Value* __restrict top, const Value* __restrict bottom, int width, To* __restrict out) {
  const auto mean = [](auto a, auto b, auto c, auto d) {
    if constexpr (sizeof(Value) == 1) return static_cast<To>(((a + b + c + d) * 257 + 2) / 4);
    if constexpr (sizeof(Value) == 2) return static_cast<To>((a + b + c + d + 2U) / 4);
    return static_cast<To>((a + b + c + d) / 4);
  };
  const auto pairs = static_cast<std::size_t>(width / 2);
  for (std::size_t x = 0; x < pairs; ++x) out[x] = mean(top[2 * x], top[2 * x + 1], bottom[2 * x], bottom[2 * x + 1]);
  if (width % 2 == 1) out[pairs] = mean(top[2 * pairs], top[2 * pairs], bottom[2 * pairs], bottom[2 * pairs]);
}

}  // namespace

Image resized(const Image& image, int width, int height) {
  if (image.isNull()) throw Error("There is no picture to resize.");
  if (width == image.width() && height == image.height()) return image;
  Image result(width, height, image.hasAlpha());
  withSamplesOf(image.samples(), [&](auto zero) { resizeTo<decltype(zero)>(result, image); });
  result.setInfo(image.info());
  return result;
}

Image emptyHalf(const Image& image) {
  if (image.isNull()) throw Error("There is no picture to halve.");
  Image half((image.width() + 1) / 2, (image.height() + 1) / 2, image.hasAlpha(),
             image.samples() == Samples::F32 ? Samples::F32 : Samples::U16);
  half.setInfo(image.info());
  return half;
}

void halveRows(const Image& image, int begin, int end, Image& half) {
  withSamplesOf(image.samples(), [&](auto zero) {
    using Value = decltype(zero);
    using To = std::conditional_t<std::is_same_v<Value, float>, float, std::uint16_t>;
    for (int channel = 0; channel < image.channels(); ++channel)
      for (int y = begin; y < end; ++y)
        halveRow(image.row<Value>(channel, 2 * y).data(),
                 image.row<Value>(channel, std::min(2 * y + 1, image.height() - 1)).data(), image.width(),
                 half.mutableRow<To>(channel, y).data());
  });
}

Image halved(const Image& image) {
  auto half = emptyHalf(image);
  parallelRows(half.height(), 0, [&](int begin, int end) { halveRows(image, begin, end, half); });
  return half;
}

std::pair<int, int> fittedSize(int width, int height, int maxSide) {
  const int side = std::max(width, height);
  if (side <= maxSide) return {width, height};
  const double factor = static_cast<double>(std::max(1, maxSide)) / side;
  const auto scaled = [factor](int length) { return std::max(1, static_cast<int>(std::lround(length * factor))); };
  return {scaled(width), scaled(height)};
}

Image fitted(const Image& image, int maxSide) {
  const auto [width, height] = fittedSize(image.width(), image.height(), maxSide);
  return resized(image, width, height);
}

Image cropped(const Image& image, int x, int y, int width, int height) {
  if (x < 0 || y < 0 || width <= 0 || height <= 0 || x > image.width() - width || y > image.height() - height)
    throw Error("The part lies outside the picture.");
  Image result(width, height, image.hasAlpha(), image.samples());
  result.setInfo(image.info());
  withSamplesOf(image.samples(), [&](auto zero) {
    using Value = decltype(zero);
    for (int channel = 0; channel < image.channels(); ++channel)
      for (int row = 0; row < height; ++row)
        std::ranges::copy(
            image.row<Value>(channel, y + row).subspan(static_cast<std::size_t>(x), static_cast<std::size_t>(width)),
            result.mutableRow<Value>(channel, row).begin());
  });
  return result;
}

}  // namespace daybreak::media
