#pragma once
/// Trains in a run folder: what the command line and the process behind the Training page do.
#include <functional>
#include <stop_token>
#include <string>

#include "models/model.h"
#include "train/run/run_folder.h"

namespace daybreak::train {

/// What a person in front of a terminal is told.
struct RunEvents {
  std::function<void(const StepReport& report, int steps, double secondsLeft)> step;  ///< after every step
  std::function<void(const std::string& sentence)> notice;
};

/// Whether this is one of several processes that train together (docs/training.md), and not the first: it only computes, and
/// waits for the first to make what they share.
bool isFollower();

/// Trains from the run's newest state, or from the beginning, to its last step, and keeps its folder up to date. Previews and
/// snapshots are what render() and the registry take. A stop token or RunRequest::Stop ends it after a checkpoint.
/// With several processes (docs/training.md) only the first writes.
/// @param options the run's; device and threads may be others than in its config.json
/// Throws Error (status.json then says Failed, and why) or Cancelled (Stopped).
models::Model trainInFolder(const RunFolder& run, const TrainingOptions& options, const RunEvents& events,
                            std::stop_token stop);

}  // namespace daybreak::train
