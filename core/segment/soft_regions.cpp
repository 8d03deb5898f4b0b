#include "segment/soft_regions.h"

#include <algorithm>
#include <array>

#include "error.h"
#include "media/resample.h"
#include "segment/edge_guide.h"

namespace daybreak::segment {

namespace {

constexpr int kFeather = 6;        // radius in pixels of the labels
constexpr double kCertain = 0.04;  // what the filter leaves of one class far inside another

}  // namespace

std::shared_ptr<const engine::Regions> softRegions(const media::Image& picture, const ClassMap& map, const ClassSet& classes,
                                                   std::stop_token stop) {
  const auto guide = edgeGuide(media::resized(picture, map.width, map.height), kFeather);
  auto regions = std::make_shared<engine::Regions>();
  regions->width = map.width;
  regions->height = map.height;
  const cv::Mat labels(map.height, map.width, CV_8U, const_cast<std::uint8_t*>(map.labels.data()));
  const auto shares = segment::shares(map, classes.size());
  for (int label = 0; label < classes.size(); ++label) {
    const auto place = static_cast<std::size_t>(label);
    if (shares[place] <= 0) continue;
    if (stop.stop_requested()) throw Cancelled();
    engine::Region region{classes.classes[place].name, std::vector<float>(map.labels.size())};
    cv::Mat weights(map.height, map.width, CV_32F, region.weights.data());
    cv::Mat hard;
    cv::Mat(labels == label).convertTo(hard, CV_32F, 1.0 / 255);
    cv::Mat soft;
    guide->filter(hard, soft);
    soft = (soft - kCertain) / (1 - 2 * kCertain);
    soft = cv::max(soft, 0.0);
    cv::min(soft, 1.0, weights);
    regions->areas.push_back(std::move(region));
  }
  return regions;
}

std::shared_ptr<const engine::Regions> softRegions(const Segmenter& segmenter, const media::Image& photo,
                                                   std::stop_token stop) {
  return softRegions(photo, segmenter.segment(photo, {}, stop), segmenter.classes(), stop);
}

void checkClasses(const engine::Adjustments& adjustments, const ClassSet& classes) {
  for (const auto& [name, light] : adjustments.classes) {
    if (std::ranges::find(classes.classes, name, &SegmentClass::name) != classes.classes.end()) continue;
    std::string known;
    for (const auto& one : classes.classes) known += (known.empty() ? "" : ", ") + one.name;
    throw Error("There is no class \"" + name + "\". The segmenter knows " + known + ".");
  }
}

}  // namespace daybreak::segment
