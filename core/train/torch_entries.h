#pragma once
/// What libdaybreak-torch.so offers for training; see engine/torch_entries.h.
#include <vector>

#include "media/image.h"
#include "train/zero_shot.h"

namespace daybreak::train {

struct TorchEntries {
  models::Model (*train)(const TrainingOptions& options, const std::vector<media::Image>& pictures,
                         const TrainingEvents& events, std::stop_token stop) = nullptr;
};

/// `extern "C" const TorchEntries* daybreakTrainEntries();`
constexpr auto kTorchEntries = "daybreakTrainEntries";

}  // namespace daybreak::train
