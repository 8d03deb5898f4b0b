#pragma once
/// An Image's planes as OpenCV matrices that share their memory.
#include <opencv2/core.hpp>

#include "media/image.h"

namespace daybreak::media {

/// For reading only: OpenCV has no matrix of constants.
inline cv::Mat planeMatrix(const Image& image, int channel) {
  return cv::Mat(image.height(), image.width(), CV_32F, const_cast<float*>(image.plane(channel).data()));
}

inline cv::Mat mutablePlaneMatrix(Image& image, int channel) {
  return cv::Mat(image.height(), image.width(), CV_32F, image.mutablePlane(channel).data());
}

}  // namespace daybreak::media
