#include "measure/ssim.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace daybreak::measure {

namespace {

constexpr int kStripRows = 256;  // bounds the memory to a few dozen planes of this height
constexpr double kC1 = (0.01 * 255) * (0.01 * 255);
constexpr double kC2 = (0.03 * 255) * (0.03 * 255);
constexpr double kSampleNorm = 49.0 / 48.0;  // from variance to sample variance of a 7×7 window

cv::Mat plane(const Rgb8& picture, int channel, int top, int rows) {
  cv::Mat result(rows, picture.width, CV_64F);
  for (int y = 0; y < rows; ++y) {
    const auto* from = picture.row(top + y) + channel;
    auto* to = result.ptr<double>(y);
    for (int x = 0; x < picture.width; ++x) to[x] = from[3 * x];
  }
  return result;
}

/// Window means, the rim whose windows reach outside left out.
cv::Mat windowMean(const cv::Mat& values) {
  cv::Mat mean;
  cv::boxFilter(values, mean, CV_64F, cv::Size(kSsimWindow, kSsimWindow));
  const int rim = kSsimWindow / 2;
  return mean(cv::Rect(rim, rim, mean.cols - 2 * rim, mean.rows - 2 * rim));
}

/// Sum of the similarity of all windows inside a strip of one channel.
double similaritySum(const cv::Mat& x, const cv::Mat& y) {
  const cv::Mat meanX = windowMean(x);
  const cv::Mat meanY = windowMean(y);
  const cv::Mat meanXx = windowMean(x.mul(x));
  const cv::Mat meanYy = windowMean(y.mul(y));
  const cv::Mat meanXy = windowMean(x.mul(y));
  double sum = 0;
  for (int row = 0; row < meanX.rows; ++row) {
    const auto* mx = meanX.ptr<double>(row);
    const auto* my = meanY.ptr<double>(row);
    const auto* mxx = meanXx.ptr<double>(row);
    const auto* myy = meanYy.ptr<double>(row);
    const auto* mxy = meanXy.ptr<double>(row);
    for (int i = 0; i < meanX.cols; ++i) {
      const double varX = kSampleNorm * (mxx[i] - mx[i] * mx[i]);
      const double varY = kSampleNorm * (myy[i] - my[i] * my[i]);
      const double covariance = kSampleNorm * (mxy[i] - mx[i] * my[i]);
      sum += (2 * mx[i] * my[i] + kC1) * (2 * covariance + kC2) / ((mx[i] * mx[i] + my[i] * my[i] + kC1) * (varX + varY + kC2));
    }
  }
  return sum;
}

}  // namespace

double structuralSimilarity(const Rgb8& first, const Rgb8& second) {
  const int inner = first.height - kSsimWindow + 1;  // rows of windows
  double sum = 0;
  for (int top = 0; top < inner; top += kStripRows) {
    const int rows = std::min(kStripRows, inner - top) + kSsimWindow - 1;
    for (int channel = 0; channel < 3; ++channel)
      sum += similaritySum(plane(first, channel, top, rows), plane(second, channel, top, rows));
  }
  return sum / (3.0 * inner * (first.width - kSsimWindow + 1));
}

}  // namespace daybreak::measure
