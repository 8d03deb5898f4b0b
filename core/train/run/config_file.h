#pragma once
/// A training's options as a run's config.json.
#include <filesystem>

#include "train/training_options.h"

namespace daybreak::train {

/// Every option but the start model, whose weights lie beside it (run_folder.h). Throws Error if it cannot be written.
void writeConfig(const std::filesystem::path& file, const TrainingOptions& options);

/// Missing entries keep their defaults, unknown ones are ignored. Throws Error naming the file if it cannot be read, is no
/// JSON object or an entry is of the wrong kind.
TrainingOptions readConfig(const std::filesystem::path& file);

}  // namespace daybreak::train
