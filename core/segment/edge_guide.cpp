#include "segment/edge_guide.h"

#include <algorithm>

namespace daybreak::segment {

namespace {

constexpr double kWhite = 255;     // OpenCV's filter loses colours that vary together in a guide of small numbers
constexpr double kEpsilon = 1e-3;  // variance above which there is an edge, for a guide in [0,1]
constexpr double kMean = 0.4;      // of the guide: a dark picture's edges must count as much as a bright one's
constexpr double kMostGain = 16;

/// Three channels in 0…kWhite.
cv::Mat guideOf(const media::Image& picture) {
  const auto floats = media::converted(picture, media::Samples::F32);
  std::vector<cv::Mat> planes;
  double mean = 0;
  for (int channel = 0; channel < 3; ++channel) {
    planes.emplace_back(floats.height(), floats.width(), CV_32F, const_cast<float*>(floats.plane(channel).data()));
    mean += cv::mean(planes.back())[0] / 3;
  }
  cv::Mat merged;
  cv::merge(planes, merged);
  const double gain = std::clamp(kMean / std::max(mean, 1e-6), 1.0, kMostGain);
  return cv::min(merged * (gain * kWhite), kWhite);
}

}  // namespace

cv::Ptr<cv::ximgproc::GuidedFilter> edgeGuide(const media::Image& picture, int radius) {
  return cv::ximgproc::createGuidedFilter(guideOf(picture), radius, kEpsilon * kWhite * kWhite);
}

std::vector<float> feathered(cv::ximgproc::GuidedFilter& guide, const std::vector<float>& mask, int width, int height) {
  constexpr double kCertain = 0.04;  // what the filter leaves of one class far inside another
  cv::Mat soft;
  guide.filter(cv::Mat(height, width, CV_32F, const_cast<float*>(mask.data())), soft);
  std::vector<float> weights(mask.size());
  cv::Mat out(height, width, CV_32F, weights.data());
  soft = (soft - kCertain) / (1 - 2 * kCertain);
  soft = cv::max(soft, 0.0);
  cv::min(soft, 1.0, out);
  return weights;
}

}  // namespace daybreak::segment
