#include "models/pickle_torch.h"

#include <algorithm>
#include <array>

#include "models/file_bytes.h"
#include "models/pickle_reader.h"

namespace daybreak::models {

namespace {

constexpr std::size_t kMaxRank = 16;

struct KnownStorage {
  std::string_view name;
  ElementType type;
};

constexpr std::array<KnownStorage, 10> kStorages = {{{"FloatStorage", ElementType::F32},
                                                     {"DoubleStorage", ElementType::F64},
                                                     {"HalfStorage", ElementType::F16},
                                                     {"BFloat16Storage", ElementType::BF16},
                                                     {"LongStorage", ElementType::I64},
                                                     {"IntStorage", ElementType::I32},
                                                     {"ShortStorage", ElementType::I16},
                                                     {"CharStorage", ElementType::I8},
                                                     {"ByteStorage", ElementType::U8},
                                                     {"BoolStorage", ElementType::Bool}}};

/// Items of a tuple, or null.
const std::vector<PickleId>* tupleItems(const PickleValues& values, PickleId id) {
  const auto* sequence = values.as<PickleSequence>(id);
  return sequence != nullptr && sequence->tuple ? &sequence->items : nullptr;
}

std::vector<std::int64_t> readSides(const PickleValues& values, PickleId id) {
  const auto* items = tupleItems(values, id);
  if (items == nullptr || items->size() > kMaxRank) throw PickleRefusal("the shape of a tensor is malformed");
  std::vector<std::int64_t> sides;
  for (const auto item : *items) {
    const auto* side = values.as<std::int64_t>(item);
    if (side == nullptr || *side < 0) throw PickleRefusal("the shape of a tensor is malformed");
    sides.push_back(*side);
  }
  return sides;
}

/// _rebuild_tensor_v2(storage, offset, shape, strides, requires_grad, backward_hooks[, metadata])
PickleTensor rebuildTensor(const PickleValues& values, const std::vector<PickleId>& arguments) {
  if (arguments.size() < 4 || arguments.size() > 7) throw PickleRefusal("a tensor is described by the wrong number of values");
  const auto* storage = values.as<PickleStorage>(arguments[0]);
  const auto* offset = values.as<std::int64_t>(arguments[1]);
  if (storage == nullptr || offset == nullptr || *offset < 0)
    throw PickleRefusal("the place of a tensor's values is malformed");
  PickleTensor tensor{*storage, *offset, readSides(values, arguments[2]), readSides(values, arguments[3])};
  if (tensor.shape.size() != tensor.strides.size()) throw PickleRefusal("a tensor's shape and strides differ in length");
  return tensor;
}

}  // namespace

PickleValue pickleGlobal(std::string_view module, std::string_view name) {
  if (module == "collections" && name == "OrderedDict") return PickleFunction::OrderedDict;
  if (module == "torch" && name == "Size") return PickleFunction::Size;
  if (module == "torch._utils" && name == "_rebuild_tensor_v2") return PickleFunction::RebuildTensor;
  if (module == "torch._utils" && name == "_rebuild_parameter") return PickleFunction::RebuildParameter;
  if (module == "torch" || module == "torch.cuda") {
    const auto known =
        std::find_if(kStorages.begin(), kStorages.end(), [&](const auto& storage) { return storage.name == name; });
    if (known != kStorages.end()) return PickleStorageClass{known->type};
  }
  const auto full = printable(module) + "." + printable(name);
  if (name.ends_with("Storage")) throw PickleRefusal("it holds numbers of the unknown kind " + full);
  throw PickleRefusal("it wants to run " + full + ", and Daybreak runs no code from files");
}

PickleValue pickleCall(const PickleValues& values, PickleId function, PickleId arguments) {
  const auto* known = values.as<PickleFunction>(function);
  const auto* items = tupleItems(values, arguments);
  if (known == nullptr || items == nullptr) throw PickleRefusal("it wants to run something that is no known function");
  switch (*known) {
    case PickleFunction::OrderedDict:  // filled by SETITEMS; copying a list here would let a short file grow without bound
      if (items->empty()) return PickleDict{};
      throw PickleRefusal("an OrderedDict is malformed");
    case PickleFunction::RebuildTensor:
      return rebuildTensor(values, *items);
    case PickleFunction::RebuildParameter:  // (tensor, requires_grad, backward_hooks)
      if (const auto* tensor = items->empty() ? nullptr : values.as<PickleTensor>(items->front())) return *tensor;
      throw PickleRefusal("a parameter is malformed");
    case PickleFunction::Size:
      break;
  }
  const auto* sides = items->size() == 1 ? values.as<PickleSequence>(items->front()) : nullptr;
  if (sides == nullptr || sides->items.size() > kMaxRank) throw PickleRefusal("the shape of a tensor is malformed");
  return PickleSequence{true, sides->items};
}

PickleStorage pickleStorage(const PickleValues& values, PickleId reference) {
  const auto* items = tupleItems(values, reference);
  if (items == nullptr || items->size() < 5 || items->size() > 6)
    throw PickleRefusal("a reference to a tensor's values is malformed");
  const auto* tag = values.as<PickleText>((*items)[0]);
  const auto* type = values.as<PickleStorageClass>((*items)[1]);
  const auto* key = values.as<PickleText>((*items)[2]);
  const auto* count = values.as<std::int64_t>((*items)[4]);
  if (tag == nullptr || tag->text != "storage" || type == nullptr || key == nullptr || count == nullptr || *count < 0)
    throw PickleRefusal("a reference to a tensor's values is malformed");
  if (items->size() == 6 && values.as<PickleNone>((*items)[5]) == nullptr)
    throw PickleRefusal("a tensor's values are part of another one's in a way only PyTorch before 0.4 wrote");
  return {type->type, key->text, *count};
}

}  // namespace daybreak::models
