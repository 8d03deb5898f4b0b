#pragma once
/// A model from or to one file, whichever format it has.
#include <filesystem>
#include <memory>

#include "models/model.h"

namespace daybreak::models {

/// Loads a .safetensors or a PyTorch checkpoint (by content). A file without a card gets one from its tensors' names and
/// shapes (recognise.h); a file that fits no known architecture is refused. Throws Error naming file and reason.
std::shared_ptr<const Model> loadModel(const std::filesystem::path& path);

/// Reads the card only (cheap for safetensors).
ModelCard readCard(const std::filesystem::path& path);

/// Writes .safetensors, or .pth/.pt when the name ends so; whole or not at all.
void saveModel(const Model& model, const std::filesystem::path& path);

}  // namespace daybreak::models
