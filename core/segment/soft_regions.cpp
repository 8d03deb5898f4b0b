#include "segment/soft_regions.h"

#include <algorithm>
#include <array>

#include "error.h"
#include "media/resample.h"
#include "segment/edge_guide.h"

namespace daybreak::segment {

std::shared_ptr<const engine::Regions> softRegions(const media::Image& picture, const ClassMap& map, const ClassSet& classes,
                                                   std::stop_token stop) {
  const auto guide = edgeGuide(media::resized(picture, map.width, map.height), kFeather);
  auto regions = std::make_shared<engine::Regions>();
  regions->width = map.width;
  regions->height = map.height;
  const auto shares = segment::shares(map, classes.size());
  std::vector<float> mask(map.labels.size());
  for (int label = 0; label < classes.size(); ++label) {
    const auto place = static_cast<std::size_t>(label);
    if (shares[place] <= 0) continue;
    if (stop.stop_requested()) throw Cancelled();
    std::ranges::transform(map.labels, mask.begin(), [label](int here) { return here == label ? 1.0F : 0.0F; });
    regions->areas.push_back({classes.classes[place].name, feathered(*guide, mask, map.width, map.height)});
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
