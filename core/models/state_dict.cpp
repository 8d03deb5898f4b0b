#include "models/state_dict.h"

#include <algorithm>
#include <array>

#include "models/file_bytes.h"
#include "models/pickle_reader.h"

namespace daybreak::models {

namespace {

constexpr std::array<std::string_view, 3> kNests = {"state_dict", "model", "net"};
constexpr int kMaxNesting = 4;
constexpr std::string_view kDataParallel = "module.";  // torch.nn.DataParallel puts it before every name

/// The dict of tensors: this one, or the one under a known name.
const PickleDict& findStateDict(const PickleValues& values, PickleId id, int depth = 0) {
  const auto* dict = values.as<PickleDict>(id);
  if (dict == nullptr) throw PickleRefusal("it holds no state dict");
  for (const auto& [key, value] : dict->entries) {
    const auto* name = values.as<PickleText>(key);
    const bool nest = name != nullptr && std::find(kNests.begin(), kNests.end(), name->text) != kNests.end();
    if (nest && depth < kMaxNesting && values.as<PickleDict>(value) != nullptr) return findStateDict(values, value, depth + 1);
  }
  return *dict;
}

/// Number of values; makes sure that all of them, wherever the strides lead, lie in the storage.
std::int64_t checkView(const PickleTensor& tensor) {
  const auto count = elementCount(tensor.shape);
  if (!count) throw PickleRefusal("has an impossible shape");
  if (*count == 0) return 0;
  // An expanded view (stride 0) would let a small file ask for any amount of memory; state dicts have none.
  if (*count > tensor.storage.count) throw PickleRefusal("is larger than the values it refers to");
  auto last = tensor.offset;
  bool inside = last < tensor.storage.count;
  for (std::size_t i = 0; inside && i < tensor.shape.size(); ++i) {
    const auto steps = tensor.shape[i] - 1;
    inside = steps == 0 || tensor.strides[i] <= (tensor.storage.count - 1 - last) / steps;
    if (inside) last += steps * tensor.strides[i];
  }
  if (!inside) throw PickleRefusal("reaches beyond the values it refers to");
  return *count;
}

nets::WeightTensor fetch(const PickleTensor& tensor, std::int64_t count, std::span<const std::byte> bytes) {
  nets::WeightTensor result{tensor.shape, std::vector<float>(static_cast<std::size_t>(count))};
  const auto size = elementSize(tensor.storage.type);
  std::vector<std::int64_t> index(tensor.shape.size(), 0);
  auto strides = tensor.strides;  // along sides of 1 they mean nothing and may be any number, even one that overflows
  for (std::size_t axis = 0; axis < strides.size(); ++axis)
    if (tensor.shape[axis] == 1) strides[axis] = 0;
  auto place = tensor.offset;
  for (auto& value : result.values) {
    value = decodeElement(tensor.storage.type, bytes.data() + static_cast<std::size_t>(place) * size);
    for (auto axis = index.size(); axis-- > 0;) {  // the next index in C order, carrying from the last axis
      place += strides[axis];
      if (++index[axis] < tensor.shape[axis]) break;
      place -= strides[axis] * tensor.shape[axis];
      index[axis] = 0;
    }
  }
  return result;
}

void dropDataParallelPrefix(nets::Weights& weights) {
  const auto prefixed = [](const auto& entry) { return entry.first.starts_with(kDataParallel); };
  if (!std::all_of(weights.begin(), weights.end(), prefixed)) return;
  nets::Weights shorter;
  for (auto& [name, tensor] : weights) shorter[name.substr(kDataParallel.size())] = std::move(tensor);
  weights = std::move(shorter);
}

}  // namespace

std::size_t storageSize(const PickleStorage& storage) {
  const auto size = static_cast<std::int64_t>(elementSize(storage.type));
  if (storage.count > kMaxModelBytes / size) throw PickleRefusal("it wants over 1 GB for one tensor");
  return static_cast<std::size_t>(storage.count * size);
}

nets::Weights weightsFromPickle(const PickleValues& values, const StorageBytes& bytesOf) {
  nets::Weights weights;
  std::int64_t total = 0;
  for (const auto& [key, value] : findStateDict(values, values.root).entries) {
    const auto* tensor = values.as<PickleTensor>(value);
    if (tensor == nullptr) continue;
    const auto* name = values.as<PickleText>(key);
    if (name == nullptr) throw PickleRefusal("it holds a tensor without a name");
    const auto shown = "tensor \"" + printable(name->text) + "\" ";
    std::int64_t count = 0;
    try {
      count = checkView(*tensor);
    } catch (const PickleRefusal& refusal) {
      throw PickleRefusal(shown + refusal.what());
    }
    // Tensors may share values (tied layers), so the file's size alone does not bound the sum.
    total += count;
    if (total > kMaxModelBytes / static_cast<std::int64_t>(sizeof(float))) throw PickleRefusal("its tensors need over 1 GB");
    auto& weight = weights[std::string(name->text)];
    weight = fetch(*tensor, count, bytesOf(tensor->storage));
    if (!settle(weight.values)) throw PickleRefusal(shown + "holds numbers that are infinite or not a number");
  }
  if (weights.empty()) throw PickleRefusal("it holds no network weights");
  dropDataParallelPrefix(weights);
  return weights;
}

}  // namespace daybreak::models
