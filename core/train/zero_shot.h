#pragma once
/// Zero-shot training of an enhancement net: dark pictures only, no references, no labels.
#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>

#include "models/model.h"
#include "train/picture_store.h"
#include "train/training_options.h"

namespace daybreak::train {

/// What a training goes on from, exactly.
struct TrainingState {
  int step = 0;             ///< steps done
  std::uint64_t draws = 0;  ///< pictures drawn so far
  int batch = 0;            ///< pictures a step; fewer than asked for where a GPU's memory was short
  nets::Weights numbers;    ///< the network's weights and the optimiser's memory
};

/// What a training has reached.
struct Checkpoint {
  models::Model model;
  TrainingState state;
};

/// What a training tells while it runs, in the thread that called it.
struct TrainingEvents {
  std::function<void(const StepReport&)> step;              ///< after every step
  std::function<void(const std::string& sentence)> notice;  ///< a picture was skipped, and why
  std::function<void(const Checkpoint& reached)>
      checkpoint;              ///< every snapshotEvery steps, after the last, before an early end
  std::function<bool()> goOn;  ///< asked before each step, may wait; false ends the training
};

/// Steps that the options ask for: theirs, or those of their epochs over so many pictures.
int stepsFor(const TrainingOptions& options, std::size_t trainingPictures);

/// Trains and returns the model with its card filled. Deterministic for a seed on the CPU with the same number of threads; with
/// `from`, it goes on as if it had never ended. Ended early by goOn, it returns the model so far.
/// With RANK and WORLD_SIZE set, this is one of several processes that train together (docs/training.md).
/// Throws Error (no usable picture, the loss is no number any more or grows without end, no LibTorch …), or Cancelled, with a
/// checkpoint before it.
models::Model trainZeroShot(const TrainingOptions& options, PictureStore& pictures, const TrainingEvents& events,
                            std::stop_token stop = {}, const TrainingState* from = nullptr);

}  // namespace daybreak::train
