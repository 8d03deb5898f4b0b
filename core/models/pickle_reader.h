#pragma once
/// Reads Python pickles (protocol 2 and later) as PyTorch writes them, and runs nothing: a small stack machine whose only
/// "functions" describe tensors. Whatever else a pickle asks for is refused by name.
#include <span>
#include <stdexcept>

#include "models/pickle_value.h"

namespace daybreak::models {

/// Why a pickle is refused: a clause without the file's name and a full stop.
class PickleRefusal : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Reads the pickle at `position` of `bytes` and moves `position` behind it. Memory is bounded by a small multiple of the
/// pickle's length, and by fixed limits. Throws PickleRefusal.
PickleValues readPickle(std::span<const std::byte> bytes, std::size_t& position);

}  // namespace daybreak::models
