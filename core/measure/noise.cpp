#include "measure/noise.h"

#include <cmath>
#include <cstdlib>
#include <numbers>
#include <numeric>

#include "error.h"
#include "parallel_rows.h"

namespace daybreak::measure {

namespace {

std::vector<std::int32_t> lumaRow(const Rgb8& picture, int y) {
  std::vector<std::int32_t> row(static_cast<std::size_t>(picture.width));
  const auto* pixel = picture.row(y);
  for (auto& luma : row) {
    luma = static_cast<std::int32_t>(lumaThousandths(pixel));
    pixel += 3;
  }
  return row;
}

}  // namespace

double noiseSigma(const Rgb8& picture) {
  if (picture.width < kNoiseWindow || picture.height < kNoiseWindow)
    throw Error("The noise of pictures below 3 × 3 pixels cannot be estimated.");
  const int inner = picture.height - 2;
  std::vector<std::uint64_t> sums(static_cast<std::size_t>(inner));
  parallelRows(inner, 0, [&](int begin, int end) {
    auto above = lumaRow(picture, begin);
    auto here = lumaRow(picture, begin + 1);
    for (int y = begin; y < end; ++y) {
      auto below = lumaRow(picture, y + 2);
      std::uint64_t sum = 0;
      for (std::size_t x = 1; x + 1 < above.size(); ++x) {
        const auto laplacian = above[x - 1] - 2 * above[x] + above[x + 1] - 2 * (here[x - 1] - 2 * here[x] + here[x + 1]) +
                               below[x - 1] - 2 * below[x] + below[x + 1];
        sum += static_cast<std::uint64_t>(std::abs(laplacian));
      }
      sums[static_cast<std::size_t>(y)] = sum;
      above = std::move(here);
      here = std::move(below);
    }
  });
  const auto sum = std::accumulate(sums.begin(), sums.end(), std::uint64_t{0});
  const double mean = static_cast<double>(sum) / 1000.0 / (static_cast<double>(picture.width - 2) * inner);
  return std::sqrt(std::numbers::pi / 2) / 6.0 * mean;
}

}  // namespace daybreak::measure
