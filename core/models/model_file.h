#pragma once
/// A model from or to one file, whichever format it has.
#include <filesystem>
#include <memory>

#include "atomic_file.h"
#include "models/model.h"

namespace daybreak::models {

/// Loads a .safetensors or a PyTorch checkpoint (by content). A file without a card gets one from its tensors' names and
/// shapes (recognise.h); a file that fits no known architecture is refused. Throws Error naming file and reason.
std::shared_ptr<const Model> loadModel(const std::filesystem::path& path);

/// Reads the card only (cheap for safetensors). Throws Error.
ModelCard readCard(const std::filesystem::path& path);

/// Throws Error if saveModel() would not know which format a name asks for.
void checkModelFileName(const std::filesystem::path& path);

/// Writes .safetensors, or .pth/.pt (weights only, no card, under the names the published program reads) when the name ends so;
/// whole or not at all. Throws Error, also for any other ending.
void saveModel(const Model& model, const std::filesystem::path& path, WhenTaken whenTaken = WhenTaken::Replace);

}  // namespace daybreak::models
