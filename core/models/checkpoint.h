#pragma once
/// PyTorch checkpoints without PyTorch: a restricted reader that runs no code, and a writer Python reads back.
#include <filesystem>

#include "atomic_file.h"
#include "nets/weights.h"

namespace daybreak::models {

/// Whether the file starts like a PyTorch checkpoint (a zip archive, or a pickle with PyTorch's magic number).
/// Throws Error if it cannot be opened or is empty.
bool looksLikeCheckpoint(const std::filesystem::path& path);

/// Reads a state dict from a .pth/.pt file, zip (PyTorch ≥ 1.6) or legacy, whatever device it was saved on. Accepts an
/// OrderedDict or dict of tensors, also nested under "state_dict", "model" or "net", and a leading "module." in names.
/// Weights below nets::kNegligibleWeight become zero. Anything but tensors, numbers, strings, tuples, lists and dicts is
/// refused by name; nothing from the file is ever executed. Throws Error naming the file and the reason.
nets::Weights readCheckpoint(const std::filesystem::path& path);

/// Writes a .pth (zip format) that torch.load(path, weights_only=True) reads as an OrderedDict of CPU float tensors, whole or
/// not at all. Throws Error.
void writeCheckpoint(const std::filesystem::path& path, const nets::Weights& weights, WhenTaken whenTaken = WhenTaken::Replace);

}  // namespace daybreak::models
