#pragma once
/// From a checkpoint's pickle to named weights: finds the state dict and fetches its tensors' values.
#include <functional>
#include <span>

#include "models/pickle_value.h"
#include "nets/weights.h"

namespace daybreak::models {

/// The bytes of a storage, exactly count × element size of them. Throws PickleRefusal if the file has none such.
using StorageBytes = std::function<std::span<const std::byte>(const PickleStorage&)>;

/// Bytes of a storage's values. Throws PickleRefusal if no file Daybreak reads could hold so many.
std::size_t storageSize(const PickleStorage& storage);

/// The tensors of the pickled state dict, which may lie under "state_dict", "model" or "net"; "module." in front of all
/// names is left out, entries that are no tensors too. Throws PickleRefusal naming the tensor.
nets::Weights weightsFromPickle(const PickleValues& values, const StorageBytes& bytesOf);

}  // namespace daybreak::models
