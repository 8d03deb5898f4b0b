#pragma once
/// What begins a training and what comes of it. Both read and write files: call them in the background.
#include <string>

#include "models/registry.h"
#include "train/run/run_folder.h"
#include "ui/training/trainer_process.h"

namespace daybreak::ui {

struct StartedRun {
  train::RunFolder run;
  qint64 process = 0;
};

/// Makes a new run in the person's folder and starts its process.
/// @param startModel name of an installed model to train further; empty: a new network. Throws Error.
StartedRun startRun(const models::Registry& registry, train::TrainingOptions options, const std::string& startModel,
                    const Trainer& trainer);

/// Adds a snapshot to the person's models, under its own name or that with a number if it is taken. Returns the name; that of
/// the model with the same weights if there is one already. Throws Error.
std::string addSnapshot(const models::Registry& registry, const std::filesystem::path& snapshot);

}  // namespace daybreak::ui
