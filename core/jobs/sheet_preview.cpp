#include "jobs/sheet_preview.h"

#include <opencv2/imgproc.hpp>

namespace daybreak::jobs {

cv::Mat3b asMat(const media::DisplayBytes& preview) {
  // OpenCV only reads it.
  const cv::Mat rgba(preview.height, preview.width, CV_8UC4, const_cast<std::uint8_t*>(preview.rgba.data()));
  cv::Mat3b bgr;
  cv::cvtColor(rgba, bgr, cv::COLOR_RGBA2BGR);
  return bgr;
}

}  // namespace daybreak::jobs
