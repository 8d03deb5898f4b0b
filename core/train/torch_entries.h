#pragma once
/// What libdaybreak-torch.so offers for training; see engine/torch_entries.h.
#include "train/zero_shot.h"

namespace daybreak::train {

struct TorchEntries {
  models::Model (*train)(const TrainingOptions& options, PictureStore& pictures, const TrainingEvents& events,
                         std::stop_token stop, const TrainingState* from) = nullptr;
};

/// `extern "C" const TorchEntries* daybreakTrainEntries();`
constexpr auto kTorchEntries = "daybreakTrainEntries";

}  // namespace daybreak::train
