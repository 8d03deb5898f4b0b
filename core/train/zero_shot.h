#pragma once
/// Zero-shot training of an enhancement net: dark pictures only, no references, no labels.
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "models/model.h"
#include "train/training_options.h"

namespace daybreak::train {

/// What a training tells while it runs.
struct TrainingEvents {
  std::function<void(const StepReport&)> step;
  std::function<void(const std::string& sentence)> notice;  ///< a picture was skipped, and why
};

/// Trains and returns the model with its card filled. Deterministic for a seed on the CPU with the same number of threads.
/// Throws Error (no usable picture, the loss is no number any more, no LibTorch …) or Cancelled.
models::Model trainZeroShot(const TrainingOptions& options, const TrainingEvents& events, std::stop_token stop = {});

}  // namespace daybreak::train
