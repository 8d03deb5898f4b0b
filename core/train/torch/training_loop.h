#pragma once
/// Zero-shot training as LibTorch runs it.
#include <stop_token>
#include <vector>

#include "media/image.h"
#include "train/zero_shot.h"

namespace daybreak::train {

/// See trainZeroShot().
/// @param options  with the device "cpu" or "cuda:N"
/// @param pictures see loadPictures()
models::Model runTraining(const TrainingOptions& options, const std::vector<media::Image>& pictures,
                          const TrainingEvents& events, std::stop_token stop);

}  // namespace daybreak::train
