#include "media/resample.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "error.h"
#include "media/plane_matrix.h"

namespace daybreak::media {

namespace {

int channelsOf(const Image& image) { return image.hasAlpha() ? 4 : 3; }

}  // namespace

Image resized(const Image& image, int width, int height) {
  if (image.isNull()) throw Error("There is no picture to resize.");
  if (width == image.width() && height == image.height()) return image;
  Image result(width, height, image.hasAlpha());
  const bool smaller = width <= image.width() && height <= image.height();
  for (int channel = 0; channel < channelsOf(image); ++channel) {
    auto to = mutablePlaneMatrix(result, channel);
    cv::resize(planeMatrix(image, channel), to, to.size(), 0, 0, smaller ? cv::INTER_AREA : cv::INTER_LINEAR);
  }
  result.setInfo(image.info());
  return result;
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
  Image result(width, height, image.hasAlpha());
  for (int channel = 0; channel < channelsOf(image); ++channel)
    planeMatrix(image, channel)(cv::Rect(x, y, width, height)).copyTo(mutablePlaneMatrix(result, channel));
  result.setInfo(image.info());
  return result;
}

}  // namespace daybreak::media
