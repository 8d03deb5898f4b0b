#pragma once
/// From labels to soft areas, for light by class.
#include <memory>
#include <stop_token>

#include "engine/adjustments.h"
#include "engine/regions.h"
#include "media/image.h"
#include "segment/segmenter.h"

namespace daybreak::segment {

/// Where the things of each class are, at the labels' size; soft along the picture's edges within a few pixels of the labels'
/// borders, exactly 0 or 1 elsewhere. Classes that are nowhere are left out. Throws Cancelled.
std::shared_ptr<const engine::Regions> softRegions(const media::Image& picture, const ClassMap& map, const ClassSet& classes,
                                                   std::stop_token stop = {});

/// Of a photo as the segmenter sees it. Throws Error or Cancelled.
std::shared_ptr<const engine::Regions> softRegions(const Segmenter& segmenter, const media::Image& photo,
                                                   std::stop_token stop = {});

/// Throws Error, naming the classes that there are, if one of the adjustments' is none of them.
void checkClasses(const engine::Adjustments& adjustments, const ClassSet& classes);

}  // namespace daybreak::segment
