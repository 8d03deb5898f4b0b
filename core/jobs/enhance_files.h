#pragma once
/// Enhancing a list of photos one after another: what `daybreak-cli enhance` does.
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/edit.h"
#include "engine/enhancer.h"
#include "jobs/enhance_targets.h"
#include "media/save.h"
#include "segment/segmenter.h"

namespace daybreak::jobs {

/// What became of it.
struct EnhanceResult {
  EnhanceTask task;
  std::string error;  ///< empty: done
  int width = 0;
  int height = 0;
  double exposureGain = 1;
  double estimateMs = 0;
  double renderMs = 0;
  double totalMs = 0;
};

/// Loads, enhances and writes each photo, its map first. Bad names and folders that cannot be written to are told before any
/// work on that photo; one that fails is reported and the rest goes on. No result replaces any of the inputs, whatever
/// `save` allows. Returns how many failed; throws Cancelled.
/// @param segmenter for the edit's adjustments by class; null if it has none
int enhanceFiles(const engine::Enhancer& enhancer, const std::vector<EnhanceTask>& tasks, const engine::Edit& edit,
                 const segment::Segmenter* segmenter, const media::SaveOptions& save,
                 const std::function<void(const EnhanceResult&)>& finished, std::stop_token stop = {});

}  // namespace daybreak::jobs
