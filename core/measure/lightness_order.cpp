#include "measure/lightness_order.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "error.h"

namespace daybreak::measure {

namespace {

constexpr double kShortestSide = 50;

cv::Mat1b reducedLightness(const Rgb8& picture) {
  cv::Mat1b lightness(picture.height, picture.width);
  for (int y = 0; y < picture.height; ++y) {
    const auto* from = picture.row(y);
    auto* to = lightness.ptr(y);
    for (int x = 0; x < picture.width; ++x, from += 3) to[x] = std::max({from[0], from[1], from[2]});
  }
  const double ratio = std::min(1.0, kShortestSide / std::min(picture.width, picture.height));
  const auto side = [ratio](int pixels) { return static_cast<int>(std::lround(pixels * ratio)); };
  cv::Mat1b reduced;
  cv::resize(lightness, reduced, cv::Size(side(picture.width), side(picture.height)), 0, 0, cv::INTER_AREA);
  return reduced;
}

/// at(l, e): how many pixels have a lightness below l in the original and below e in the enhanced picture; 0…256 each.
class JointCounts {
 public:
  JointCounts(const cv::Mat1b& original, const cv::Mat1b& enhanced) : counts_(257 * 257) {
    for (int y = 0; y < original.rows; ++y)
      for (int x = 0; x < original.cols; ++x) ++at(original(y, x) + 1, enhanced(y, x) + 1);
    for (int l = 1; l <= 256; ++l)
      for (int e = 1; e <= 256; ++e) at(l, e) += at(l - 1, e) + at(l, e - 1) - at(l - 1, e - 1);
  }
  std::int64_t& at(int l, int e) { return counts_[static_cast<std::size_t>(l * 257 + e)]; }

 private:
  std::vector<std::int64_t> counts_;
};

}  // namespace

double lightnessOrderError(const Rgb8& original, const Rgb8& enhanced) {
  if (original.values.empty() || original.width != enhanced.width || original.height != enhanced.height)
    throw Error("The lightness order can only be compared of two pictures of one size.");
  JointCounts below(reducedLightness(original), reducedLightness(enhanced));
  // With whole numbers the pairs need not be gone through one by one: counting pixels by (L, Le) gives the same number.
  std::int64_t turned = 0;
  for (int l = 0; l < 256; ++l) {
    for (int e = 0; e < 256; ++e) {
      const auto here = below.at(l + 1, e + 1) - below.at(l, e + 1) - below.at(l + 1, e) + below.at(l, e);
      const auto lighterOnce = below.at(256, e) - below.at(l, e);             // L(p) ≥ l, Le(p) < e
      const auto darkerOnce = below.at(256, e + 1) - below.at(l + 1, e + 1);  // L(q) > l, Le(q) ≤ e
      turned += here * (lighterOnce + darkerOnce);
    }
  }
  return static_cast<double>(turned) / static_cast<double>(below.at(256, 256));
}

}  // namespace daybreak::measure
