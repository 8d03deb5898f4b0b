#include <algorithm>
#include <cstring>
#include <map>

#include "models/checkpoint_formats.h"
#include "models/pickle_reader.h"
#include "models/state_dict.h"

namespace daybreak::models {

namespace {

constexpr std::string_view kMagic("\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19", 10);
constexpr std::int64_t kProtocol = 1001;

/// Where each storage's numbers lie.
struct Stored {
  PickleStorage storage;
  std::span<const std::byte> bytes;
};

void checkPreamble(std::span<const std::byte> bytes, std::size_t& position) {
  const auto magic = readPickle(bytes, position);
  const auto* number = magic.as<PickleLong>(magic.root);
  if (number == nullptr || number->bytes != kMagic) throw PickleRefusal("it is no PyTorch checkpoint");
  const auto protocol = readPickle(bytes, position);
  const auto* version = protocol.as<std::int64_t>(protocol.root);
  if (version == nullptr || *version != kProtocol) throw PickleRefusal("it is of an unknown version of PyTorch's old format");
  const auto system = readPickle(bytes, position);
  const auto* dict = system.as<PickleDict>(system.root);
  if (dict == nullptr) throw PickleRefusal("its description of the system it comes from is malformed");
  for (const auto& [key, value] : dict->entries) {
    const auto* name = system.as<PickleText>(key);
    const auto* little = system.as<bool>(value);
    if (name != nullptr && name->text == "little_endian" && (little == nullptr || !*little))
      throw PickleRefusal("its numbers are not in little-endian byte order");
  }
}

std::int64_t readCount(std::span<const std::byte> bytes, std::size_t& position) {
  std::int64_t count = 0;
  if (bytes.size() - position < sizeof count) throw PickleRefusal("it ends before the last tensor's values");
  std::memcpy(&count, bytes.data() + position, sizeof count);
  position += sizeof count;
  return count;
}

/// The storages follow one another in the order of the list of keys; how long each is, only the state dict tells.
std::map<std::string_view, Stored> readStorages(std::span<const std::byte> bytes, std::size_t& position,
                                                const PickleValues& values) {
  std::map<std::string_view, Stored> storages;
  for (const auto& value : values.values)
    if (const auto* storage = std::get_if<PickleStorage>(&value)) storages.emplace(storage->key, Stored{*storage, {}});

  const auto keys = readPickle(bytes, position);
  const auto* list = keys.as<PickleSequence>(keys.root);
  if (list == nullptr) throw PickleRefusal("its list of tensors is malformed");
  for (const auto id : list->items) {
    const auto* key = keys.as<PickleText>(id);
    const auto entry = key == nullptr ? storages.end() : storages.find(key->text);
    if (entry == storages.end()) throw PickleRefusal("its list of tensors names one that nothing refers to");
    auto& stored = entry->second;
    if (readCount(bytes, position) != stored.storage.count) throw PickleRefusal("a tensor's values are not as many as it says");
    const auto size = storageSize(stored.storage);
    if (bytes.size() - position < size) throw PickleRefusal("it ends before the last tensor's values");
    stored.bytes = bytes.subspan(position, size);
    position += size;
  }
  return storages;
}

}  // namespace

bool startsLikeLegacy(std::span<const std::byte> start) {
  // A PROTO instruction, a FRAME in newer protocols, then LONG1 with the ten bytes.
  constexpr std::size_t kWithin = 24;
  const std::string_view text(reinterpret_cast<const char*>(start.data()), std::min(start.size(), kWithin));
  return text.starts_with('\x80') && text.find(kMagic) != std::string_view::npos;
}

nets::Weights readLegacyCheckpoint(std::span<const std::byte> bytes) {
  std::size_t position = 0;
  checkPreamble(bytes, position);
  const auto values = readPickle(bytes, position);
  const auto storages = readStorages(bytes, position, values);
  return weightsFromPickle(values, [&](const PickleStorage& wanted) {
    const auto& stored = storages.at(wanted.key);  // built from the same values, so it is there
    if (stored.storage.count != wanted.count || stored.storage.type != wanted.type ||
        stored.bytes.size() != storageSize(wanted))
      throw PickleRefusal("a tensor's values are not as many as it says");
    return stored.bytes;
  });
}

}  // namespace daybreak::models
