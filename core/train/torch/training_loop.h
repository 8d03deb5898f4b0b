#pragma once
/// Zero-shot training as LibTorch runs it.
#include <stop_token>

#include "train/zero_shot.h"

namespace daybreak::train {

/// See trainZeroShot().
/// @param options  with the device "cpu" or "cuda:N"
models::Model runTraining(const TrainingOptions& options, PictureStore& pictures, const TrainingEvents& events,
                          std::stop_token stop, const TrainingState* from);

}  // namespace daybreak::train
