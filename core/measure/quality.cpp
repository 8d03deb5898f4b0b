#include "measure/quality.h"

#include <cmath>
#include <limits>
#include <numeric>
#include <string>

#include "error.h"
#include "measure/delta_e.h"
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

std::string sizeOf(const Rgb8& picture) { return std::to_string(picture.width) + " × " + std::to_string(picture.height); }

}  // namespace

void checkComparable(const Rgb8& picture, const Rgb8& reference) {
  if (picture.width != reference.width || picture.height != reference.height)
    throw Error("The picture has " + sizeOf(picture) + " pixels and its reference " + sizeOf(reference) +
                ": they cannot be compared.");
  if (picture.width < kSsimWindow || picture.height < kSsimWindow)
    throw Error("Pictures below 7 × 7 pixels cannot be compared.");
}

Quality compare(const Rgb8& picture, const Rgb8& reference) {
  checkComparable(picture, reference);
  return {signalToNoise(picture, reference), structuralSimilarity(picture, reference), meanDeltaE(picture, reference)};
}

Quality compare(const media::Image& picture, const media::Image& reference) {
  return compare(toRgb8(picture), toRgb8(reference));
}

}  // namespace daybreak::measure
