#include "engine/classical/clahe_map.h"

#include <opencv2/imgproc.hpp>

#include "error.h"

namespace daybreak::engine::classical {

namespace {

constexpr double kClipLimit = 4;
const cv::Size kTiles(8, 8);
constexpr double kLightest = 100;  // L* of white
/// Keeps the quotient of two nearly black values in bounds; below a level of 16 bits.
constexpr float kNearlyBlack = 1e-5F;

cv::Mat3f asMat(const media::Image& picture) {
  const auto floats = media::converted(picture, media::Samples::F32);
  cv::Mat3f mat(floats.height(), floats.width());
  for (int y = 0; y < floats.height(); ++y) {
    const auto red = floats.row(0, y);
    const auto green = floats.row(1, y);
    const auto blue = floats.row(2, y);
    for (int x = 0; x < floats.width(); ++x) {
      const auto i = static_cast<std::size_t>(x);
      mat(y, x) = {red[i], green[i], blue[i]};
    }
  }
  return mat;
}

void equaliseLightness(cv::Mat3f& rgb) {
  cv::cvtColor(rgb, rgb, cv::COLOR_RGB2Lab);
  cv::Mat lightness;
  cv::extractChannel(rgb, lightness, 0);
  lightness.convertTo(lightness, CV_16U, 65535 / kLightest);
  cv::createCLAHE(kClipLimit, kTiles)->apply(lightness, lightness);
  lightness.convertTo(lightness, CV_32F, kLightest / 65535);
  cv::insertChannel(lightness, rgb, 0);
  cv::cvtColor(rgb, rgb, cv::COLOR_Lab2RGB);
}

}  // namespace

std::vector<float> claheMap(const media::Image& picture, const std::stop_token& stop) {
  const auto before = asMat(picture);
  auto after = before.clone();
  if (stop.stop_requested()) throw Cancelled();
  equaliseLightness(after);
  std::vector<float> map(3 * picture.pixels());
  std::size_t pixel = 0;
  for (int y = 0; y < before.rows; ++y)
    for (int x = 0; x < before.cols; ++x, ++pixel)
      for (int c = 0; c < 3; ++c)
        map[static_cast<std::size_t>(c) * picture.pixels() + pixel] =
            (before(y, x)[c] + kNearlyBlack) / (std::max(after(y, x)[c], 0.0F) + kNearlyBlack);
  return map;
}

}  // namespace daybreak::engine::classical
