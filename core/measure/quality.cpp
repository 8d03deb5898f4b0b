#include "measure/quality.h"

#include <cmath>
#include <limits>
#include <numeric>
#include <string>

#include "error.h"
#include "measure/delta_e.h"
#include "measure/rgb8.h"
#include "measure/ssim.h"
#include "parallel_rows.h"

namespace daybreak::measure {

namespace {

double signalToNoise(const Rgb8& first, const Rgb8& second) {
  std::uint64_t squares = 0;
  for (std::size_t i = 0; i < first.values.size(); ++i) {
    const int difference = int{first.values[i]} - int{second.values[i]};
    squares += static_cast<std::uint64_t>(difference * difference);
  }
  if (squares == 0) return std::numeric_limits<double>::infinity();
  const double mean = static_cast<double>(squares) / static_cast<double>(first.values.size());
  return 10.0 * std::log10(255.0 * 255.0 / mean);
}

double meanDeltaE(const Rgb8& first, const Rgb8& second) {
  // One sum a row, added in order: the same result on any number of threads.
  std::vector<double> sums(static_cast<std::size_t>(first.height));
  parallelRows(first.height, 0, [&](int begin, int end) {
    for (int y = begin; y < end; ++y) {
      const auto* p = first.row(y);
      const auto* q = second.row(y);
      double sum = 0;
      for (int x = 0; x < first.width; ++x, p += 3, q += 3)
        sum += deltaE2000(labFromSrgb(p[0], p[1], p[2]), labFromSrgb(q[0], q[1], q[2]));
      sums[static_cast<std::size_t>(y)] = sum;
    }
  });
  return std::accumulate(sums.begin(), sums.end(), 0.0) / (static_cast<double>(first.width) * first.height);
}

double meanLumaOf(const Rgb8& picture) {
  std::uint64_t thousandths = 0;
  for (std::size_t i = 0; i < picture.values.size(); i += 3)
    thousandths += 299U * picture.values[i] + 587U * picture.values[i + 1] + 114U * picture.values[i + 2];
  return static_cast<double>(thousandths) / 1000.0 / (static_cast<double>(picture.width) * picture.height);
}

std::string sizeOf(const media::Image& image) { return std::to_string(image.width()) + " × " + std::to_string(image.height()); }

}  // namespace

Quality compare(const media::Image& picture, const media::Image& reference) {
  if (picture.width() != reference.width() || picture.height() != reference.height())
    throw Error("The picture has " + sizeOf(picture) + " pixels and its reference " + sizeOf(reference) +
                ": they cannot be compared.");
  if (picture.width() < kSsimWindow || picture.height() < kSsimWindow)
    throw Error("Pictures below 7 × 7 pixels cannot be compared.");
  const auto first = toRgb8(picture);
  const auto second = toRgb8(reference);
  return {signalToNoise(first, second), structuralSimilarity(first, second), meanDeltaE(first, second), meanLumaOf(first)};
}

double meanLuma(const media::Image& picture) {
  if (picture.isNull()) throw Error("An empty picture has no brightness.");
  return meanLumaOf(toRgb8(picture));
}

}  // namespace daybreak::measure
