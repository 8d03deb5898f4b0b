#pragma once
/// The two layouts PyTorch has given its checkpoints. Both throw PickleRefusal or ZipProblem with the reason.
#include <cstddef>
#include <span>

#include "nets/weights.h"

namespace daybreak::models {

/// A zip archive starts so.
bool startsLikeArchive(std::span<const std::byte> start);
/// PyTorch's magic number, pickled, comes first in a legacy file.
bool startsLikeLegacy(std::span<const std::byte> start);

/// PyTorch ≥ 1.6: a zip archive with one folder of any name, its data.pkl and data/<key>.
nets::Weights readArchiveCheckpoint(std::span<const std::byte> bytes);

/// Before: pickles of magic number, protocol, system and state dict, the storages' keys, the storages.
nets::Weights readLegacyCheckpoint(std::span<const std::byte> bytes);

}  // namespace daybreak::models
