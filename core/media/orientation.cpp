#include "media/orientation.h"

#include <opencv2/core.hpp>

#include "media/plane_matrix.h"

namespace daybreak::media {

namespace {

void turn(const cv::Mat& from, cv::Mat to, int orientation) {
  switch (orientation) {
    case 2:
      cv::flip(from, to, 1);
      break;
    case 3:
      cv::flip(from, to, -1);
      break;
    case 4:
      cv::flip(from, to, 0);
      break;
    case 5:
      cv::transpose(from, to);
      break;
    case 6:
      cv::rotate(from, to, cv::ROTATE_90_CLOCKWISE);
      break;
    case 7:
      cv::transpose(from, to);
      cv::flip(to, to, -1);
      break;
    default:
      cv::rotate(from, to, cv::ROTATE_90_COUNTERCLOCKWISE);
      break;
  }
}

}  // namespace

Image upright(const Image& stored, int orientation) {
  if (orientation < 2 || orientation > 8) return stored;
  const bool sideways = orientation >= 5;
  Image image(sideways ? stored.height() : stored.width(), sideways ? stored.width() : stored.height(), stored.hasAlpha());
  for (int channel = 0; channel < (stored.hasAlpha() ? 4 : 3); ++channel)
    turn(planeMatrix(stored, channel), mutablePlaneMatrix(image, channel), orientation);
  image.setInfo(stored.info());
  return image;
}

}  // namespace daybreak::media
