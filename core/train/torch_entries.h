#pragma once
/// What libdaybreak-torch.so offers for training; see engine/torch_entries.h.
#include "train/segmenter_options.h"
#include "train/zero_shot.h"

namespace daybreak::train {

struct TorchEntries {
  models::Model (*train)(const TrainingOptions& options, PictureStore& pictures, const TrainingEvents& events,
                         std::stop_token stop, const TrainingState* from) = nullptr;
  models::Model (*trainSegmenter)(const SegmenterOptions& options, const std::function<void(const SegmenterReport&)>& told,
                                  std::stop_token stop) = nullptr;
};

/// `extern "C" const TorchEntries* daybreakTrainEntries();`
constexpr auto kTorchEntries = "daybreakTrainEntries";

}  // namespace daybreak::train
