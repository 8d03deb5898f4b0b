#include "segment/steady_regions.h"

#include <cmath>
#include <cstring>

#include "error.h"
#include "media/resample.h"
#include "segment/edge_guide.h"
#include "segment/soft_regions.h"

namespace daybreak::segment {

namespace {

constexpr int kLabelSide = 512;         // longest side of the masks: frames are many
constexpr double kFollowSeconds = 0.3;  // after which two thirds of a change are taken over

}  // namespace

SteadyRegions::SteadyRegions(std::shared_ptr<const Segmenter> segmenter, const std::set<std::string>& names)
    : segmenter_(std::move(segmenter)) {
  const auto& classes = segmenter_->classes().classes;
  for (std::size_t i = 0; i < classes.size(); ++i)
    if (names.contains(classes[i].name)) labels_.push_back(static_cast<int>(i));
}

std::shared_ptr<const engine::Regions> SteadyRegions::next(const media::Image& frame, bool newScene, double seconds,
                                                           std::stop_token stop) {
  auto sizes = LookSizes::quick();
  sizes.labelSide = kLabelSide;
  const auto map = segmenter_->segment(frame, sizes, stop);
  const bool anew = newScene || map.width != width_ || map.height != height_;
  const auto share = anew ? 1.0F : static_cast<float>(1 - std::exp(-seconds / kFollowSeconds));
  width_ = map.width;
  height_ = map.height;
  masks_.resize(labels_.size());
  auto regions = std::make_shared<engine::Regions>();
  regions->width = width_;
  regions->height = height_;
  const auto guide = edgeGuide(media::resized(frame, width_, height_), kFeather);
  for (std::size_t k = 0; k < labels_.size(); ++k) {
    if (stop.stop_requested()) throw Cancelled();
    auto& mask = masks_[k];
    mask.resize(map.labels.size());
    for (std::size_t i = 0; i < mask.size(); ++i) mask[i] += share * ((map.labels[i] == labels_[k] ? 1.0F : 0.0F) - mask[i]);
    regions->areas.push_back(
        {segmenter_->classes().classes[static_cast<std::size_t>(labels_[k])].name, feathered(*guide, mask, width_, height_)});
  }
  return regions;
}

std::string SteadyRegions::state() const {
  std::string bytes(2 * sizeof(int), '\0');
  std::memcpy(bytes.data(), &width_, sizeof(int));
  std::memcpy(bytes.data() + sizeof(int), &height_, sizeof(int));
  for (const auto& mask : masks_) bytes.append(reinterpret_cast<const char*>(mask.data()), mask.size() * sizeof(float));
  return bytes;
}

void SteadyRegions::restore(const std::string& state) {
  int size[2] = {0, 0};
  if (state.size() >= sizeof(size)) std::memcpy(size, state.data(), sizeof(size));
  const auto pixels = static_cast<std::size_t>(size[0]) * static_cast<std::size_t>(size[1]);
  const auto count = size[0] > 0 ? labels_.size() : 0;
  if (size[0] < 0 || size[1] < 0 || size[0] > kLabelSide || size[1] > kLabelSide ||
      state.size() != sizeof(size) + count * pixels * sizeof(float))
    throw Error("What an interrupted export has kept is damaged. Remove it and export again.");
  width_ = size[0];
  height_ = size[1];
  masks_.assign(count, std::vector<float>(pixels));
  const char* from = state.data() + sizeof(size);
  for (auto& mask : masks_) {
    std::memcpy(mask.data(), from, pixels * sizeof(float));
    from += pixels * sizeof(float);
  }
}

}  // namespace daybreak::segment
