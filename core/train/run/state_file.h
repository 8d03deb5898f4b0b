#pragma once
/// What a run goes on from, as its state.safetensors.
#include <filesystem>

#include "train/zero_shot.h"

namespace daybreak::train {

/// Whole or not at all. Throws Error.
void writeState(const std::filesystem::path& file, const TrainingState& state);

/// Every number exactly as it was written. Throws Error naming the file.
TrainingState readState(const std::filesystem::path& file);

}  // namespace daybreak::train
