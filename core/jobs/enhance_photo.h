#pragma once
/// Enhancing one photo for a file: what `enhance` and `batch` share.
#include <stop_token>

#include "engine/edit.h"
#include "engine/enhancer.h"
#include "jobs/enhance_targets.h"
#include "media/save.h"
#include "segment/segmenter.h"

namespace daybreak::jobs {

/// The picture as it is to be saved; its factor map is written where the task says so. Sixteen bits where they are asked for
/// and there is more to keep than eight. Throws Error or Cancelled.
/// @param segmenter for the edit's adjustments by class; null if it has none
engine::Enhanced enhancePhoto(const engine::Enhancer& enhancer, const media::Image& photo, const engine::Edit& edit,
                              const segment::Segmenter* segmenter, const EnhanceTask& task, const media::SaveOptions& save,
                              std::stop_token stop, const engine::Progress& progress = {});

}  // namespace daybreak::jobs
