#include "ui/photo/segmentation_shelf.h"

#include <algorithm>

#include "segment/segmenter_files.h"
#include "segment/soft_regions.h"

namespace daybreak::ui {

namespace {

constexpr std::size_t kKept = 4;  // photos: those that a person goes back and forth between

std::shared_ptr<const Segmentation> segmented(const segment::Segmenter& segmenter, const media::Image& picture,
                                              std::stop_token stop) {
  auto found = std::make_shared<Segmentation>();
  found->map = segmenter.segment(picture, {}, std::move(stop));
  found->classes = &segmenter.classes();
  found->shares = segment::shares(found->map, segmenter.classes().size());
  return found;
}

}  // namespace

std::shared_ptr<const Segmentation> SegmentationShelf::ofPhoto(const std::shared_ptr<const Pyramid>& photo,
                                                               const std::string& segmenter, std::stop_token stop) {
  const auto kept = placeFor(photo, segmenter);
  const std::lock_guard lock(kept->working);
  fill(*kept, *photo, std::move(stop));
  return kept->segmentation;
}

std::shared_ptr<const engine::Regions> SegmentationShelf::regionsOf(const std::shared_ptr<const Pyramid>& photo,
                                                                    const std::string& segmenter, std::stop_token stop) {
  const auto kept = placeFor(photo, segmenter);
  const std::lock_guard lock(kept->working);
  fill(*kept, *photo, stop);
  if (!kept->regions)
    kept->regions = segment::softRegions(photo->photo(), kept->segmentation->map, *kept->segmentation->classes, stop);
  return kept->regions;
}

std::shared_ptr<const Segmentation> SegmentationShelf::ofPicture(const media::Image& picture, const std::string& segmenter,
                                                                 std::stop_token stop) {
  return segmented(*ready(segmenter), picture, std::move(stop));
}

void SegmentationShelf::fill(Kept& kept, const Pyramid& photo, std::stop_token stop) {
  if (!kept.segmentation) kept.segmentation = segmented(*ready(kept.segmenter), photo.photo(), std::move(stop));
}

std::shared_ptr<SegmentationShelf::Kept> SegmentationShelf::placeFor(const std::shared_ptr<const Pyramid>& photo,
                                                                     const std::string& segmenter) {
  const std::lock_guard lock(guard_);
  std::erase_if(kept_, [](const auto& kept) { return kept->photo.expired(); });
  const auto found = std::ranges::find_if(
      kept_, [&](const auto& kept) { return kept->photo.lock() == photo && kept->segmenter == segmenter; });
  if (found != kept_.end()) {
    std::rotate(found, found + 1, kept_.end());
    return kept_.back();
  }
  if (kept_.size() == kKept) kept_.erase(kept_.begin());
  auto place = std::make_shared<Kept>();
  place->photo = photo;
  place->segmenter = segmenter;
  kept_.push_back(place);
  return place;
}

std::shared_ptr<const segment::Segmenter> SegmentationShelf::ready(const std::string& segmenter) {
  const std::lock_guard making(making_);
  engine::ComputeOptions options;
  {
    const std::lock_guard lock(guard_);
    if (const auto found = segmenters_.find(segmenter); found != segmenters_.end()) return found->second;
    options = options_;
  }
  auto made = std::make_shared<const segment::Segmenter>(segment::loadSegmenter(segmenter), options);
  const std::lock_guard lock(guard_);
  segmenters_[segmenter] = made;
  return made;
}

void SegmentationShelf::setOptions(const engine::ComputeOptions& options) {
  const std::lock_guard lock(guard_);
  options_ = options;
  segmenters_.clear();
}

void SegmentationShelf::forgetAll() {
  const std::lock_guard lock(guard_);
  segmenters_.clear();
  kept_.clear();
}

}  // namespace daybreak::ui
