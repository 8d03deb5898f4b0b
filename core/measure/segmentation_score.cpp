#include "measure/segmentation_score.h"

#include <algorithm>
#include <stdexcept>

namespace daybreak::measure {

ConfusionCounts::ConfusionCounts(int classes)
    : classes_(static_cast<std::size_t>(classes)), counts_(classes_ * (classes_ + 1)) {}

void ConfusionCounts::add(std::span<const std::uint8_t> truth, std::span<const std::uint8_t> found) {
  if (truth.size() != found.size()) throw std::invalid_argument("labels of different sizes");
  for (std::size_t i = 0; i < truth.size(); ++i)
    if (truth[i] < classes_) ++counts_[truth[i] * (classes_ + 1) + std::min<std::size_t>(found[i], classes_)];
}

SegmentationScore ConfusionCounts::score() const {
  SegmentationScore score;
  double right = 0;
  double all = 0;
  double occurring = 0;
  double inTruth = 0;
  for (std::size_t c = 0; c < classes_; ++c) {
    const auto hits = static_cast<double>(counts_[c * (classes_ + 1) + c]);
    double truth = 0;
    for (std::size_t found = 0; found <= classes_; ++found) truth += static_cast<double>(counts_[c * (classes_ + 1) + found]);
    double claimed = 0;
    for (std::size_t t = 0; t < classes_; ++t) claimed += static_cast<double>(counts_[t * (classes_ + 1) + c]);
    right += hits;
    all += truth;
    if (truth > 0) {
      ++inTruth;
      score.meanPixelAccuracy += hits / truth;
    }
    if (truth + claimed == 0) {
      score.iou.push_back(std::nullopt);
      continue;
    }
    ++occurring;
    score.iou.push_back(hits / (truth + claimed - hits));
    score.meanIou += *score.iou.back();
  }
  if (occurring > 0) score.meanIou /= occurring;
  if (inTruth > 0) score.meanPixelAccuracy /= inTruth;
  if (all > 0) score.pixelAccuracy = right / all;
  return score;
}

}  // namespace daybreak::measure
