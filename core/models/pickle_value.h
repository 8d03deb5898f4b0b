#pragma once
/// What a restricted pickle can hold: plain values, and PyTorch's storages and tensors as mere descriptions.
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "models/element_type.h"

namespace daybreak::models {

/// Values refer to each other by their place in PickleValues, so that neither cycles nor deep nesting can hurt.
using PickleId = std::uint32_t;

struct PickleNone {};

/// An integer of more than 8 bytes, little-endian (PyTorch's magic number is one).
struct PickleLong {
  std::string_view bytes;
};

struct PickleText {
  std::string_view text;
};

struct PickleSequence {
  bool tuple = false;
  std::vector<PickleId> items;
};

struct PickleDict {
  std::vector<std::pair<PickleId, PickleId>> entries;
};

/// The few functions and classes that may be named; none of them is ever called.
enum class PickleFunction { OrderedDict, RebuildTensor, RebuildParameter, Size };

/// A storage class: torch.FloatStorage …
struct PickleStorageClass {
  ElementType type = ElementType::F32;
};

/// Numbers that lie elsewhere in the file.
struct PickleStorage {
  ElementType type = ElementType::F32;
  std::string_view key;
  std::int64_t count = 0;
};

/// A view of a storage; sides and strides in values, not checked yet.
struct PickleTensor {
  PickleStorage storage;
  std::int64_t offset = 0;
  std::vector<std::int64_t> shape;
  std::vector<std::int64_t> strides;
};

using PickleValue = std::variant<PickleNone, bool, std::int64_t, double, PickleLong, PickleText, PickleSequence, PickleDict,
                                 PickleFunction, PickleStorageClass, PickleStorage, PickleTensor>;

/// All values of one pickle and which of them it is about. Texts point into the bytes it was read from.
struct PickleValues {
  std::vector<PickleValue> values;
  PickleId root = 0;

  const PickleValue& at(PickleId id) const { return values[id]; }
  /// The value if it is a T, else null.
  template <typename T>
  const T* as(PickleId id) const {
    return std::get_if<T>(&values[id]);
  }
};

}  // namespace daybreak::models
