#include "segment/segmenter.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "engine/devices.h"
#include "engine/torch_module.h"
#include "error.h"
#include "media/resample.h"
#include "segment/edge_guide.h"

namespace daybreak::segment {

namespace {

constexpr int kEdgeRadius = 8;  // in pixels of the labels

constexpr double kMostEnlarged = 1.5;

media::Image scaled(const media::Image& picture, double factor) {
  if (factor == 1) return picture;
  return media::resized(picture, std::max(static_cast<int>(std::lround(picture.width() * factor)), 1),
                        std::max(static_cast<int>(std::lround(picture.height() * factor)), 1));
}

/// At each point the mean of the looks, at the size of the largest.
Scores meanOf(const std::vector<Scores>& looks) {
  const auto& largest = *std::ranges::max_element(looks, {}, &Scores::width);
  Scores mean = largest;
  std::ranges::fill(mean.values, 0.0F);
  const auto plane = [](const Scores& scores, int label) {
    const auto points = static_cast<std::size_t>(scores.width) * static_cast<std::size_t>(scores.height);
    return cv::Mat(scores.height, scores.width, CV_32F,
                   const_cast<float*>(scores.values.data()) + static_cast<std::size_t>(label) * points);
  };
  for (const auto& look : looks) {
    for (int label = 0; label < mean.classes; ++label) {
      cv::Mat enlarged;
      cv::resize(plane(look, label), enlarged, {mean.width, mean.height}, 0, 0, cv::INTER_LINEAR);
      cv::Mat sum = plane(mean, label);
      sum += enlarged / static_cast<double>(looks.size());
    }
  }
  return mean;
}

/// The class with the highest score at each point, scores first brought to the guide's size and smoothed along its edges. A
/// network's outputs beyond the classes are void.
ClassMap labelsOf(const Scores& scores, int classes, const media::Image& guide, std::stop_token stop) {
  const cv::Size size(guide.width(), guide.height());
  const auto filter = edgeGuide(guide, kEdgeRadius);
  ClassMap map{size.width, size.height, std::vector<std::uint8_t>(static_cast<std::size_t>(size.area()))};
  cv::Mat labels(size, CV_8U, map.labels.data());
  cv::Mat best(size, CV_32F, cv::Scalar(-1));
  const auto points = static_cast<std::size_t>(scores.width) * static_cast<std::size_t>(scores.height);
  for (int c = 0; c < scores.classes; ++c) {
    if (stop.stop_requested()) throw Cancelled();
    const cv::Mat small(scores.height, scores.width, CV_32F,
                        const_cast<float*>(scores.values.data()) + static_cast<std::size_t>(c) * points);
    double highest = 0;
    cv::minMaxLoc(small, nullptr, &highest);
    if (highest < 1.0 / scores.classes) continue;  // it can be the best nowhere
    cv::Mat score;
    cv::resize(small, score, size, 0, 0, cv::INTER_LINEAR);
    filter->filter(score, score);
    const cv::Mat better = score > best;
    score.copyTo(best, better);
    labels.setTo(c < classes ? c : int{kVoid}, better);
  }
  return map;
}

}  // namespace

bool isSegmenter(const models::ModelCard& card) { return card.options.contains("classes"); }

Segmenter::Segmenter(std::shared_ptr<const models::Model> model, const engine::ComputeOptions& options)
    : model_(std::move(model)),
      classes_(isSegmenter(model_->card) ? findClassSet(model_->card.options.at("classes")) : nullptr) {
  if (classes_ == nullptr) throw Error(model_->file, "cannot segment pictures", "it is no segmenter");
  auto resolved = options;
  resolved.device = engine::chooseDevice(options.device).id;
  const auto& entries = engine::TorchModule::standard().entries<TorchEntries>(kTorchEntries);
  net_ = entries.makeScoreNet(*model_, classes_->size(), resolved);
}

ClassMap Segmenter::segment(const media::Image& picture, const LookSizes& sizes, std::stop_token stop) const {
  const double toLabels = static_cast<double>(sizes.labelSide) / std::max(picture.width(), picture.height());
  const auto guide = scaled(picture, std::min(toLabels, 1.0));
  std::vector<Scores> looks;
  for (const int side : sizes.netSides) {
    if (stop.stop_requested()) throw Cancelled();
    const double factor = static_cast<double>(side) / std::min(guide.width(), guide.height());
    looks.push_back(net_->scores(scaled(guide, std::min(factor, kMostEnlarged)), sizes.mirroredToo));
  }
  return labelsOf(meanOf(looks), classes_->size(), guide, stop);
}

}  // namespace daybreak::segment
