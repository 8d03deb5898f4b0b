#pragma once
/// How well a segmenter recognises what is in labelled pictures: as they are, darkened, and enhanced first.
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

#include "engine/enhancer.h"
#include "measure/segmentation_score.h"
#include "segment/segmenter.h"

namespace daybreak::jobs {

struct SegmentationInputs {
  std::filesystem::path images;
  std::filesystem::path labels;                ///< PNG files of the same names
  double darkenStops = 0;                      ///< pictures are darkened by this first, in linear light …
  double noise = 0;                            ///< … and get sensor-like noise of this strength, 0…1, the same in every run
  const engine::Enhancer* enhancer = nullptr;  ///< then enhanced with this, at the defaults; null: not
};

struct SegmentationReport {
  measure::SegmentationScore score;
  int pictures = 0;
};

/// @param progress told the share that is done and the file it is at
/// Throws Error naming the file where a picture or its labels cannot be read or do not fit, or Cancelled.
SegmentationReport evaluateSegmentation(const segment::Segmenter& segmenter, const SegmentationInputs& inputs,
                                        const std::function<void(double share01, const std::string& file)>& progress,
                                        std::stop_token stop);

}  // namespace daybreak::jobs
