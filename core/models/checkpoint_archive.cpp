#include <algorithm>

#include "models/checkpoint_formats.h"
#include "models/pickle_reader.h"
#include "models/state_dict.h"
#include "models/zip_archive.h"

namespace daybreak::models {

namespace {

/// "archive/" in "archive/data.pkl"; empty if the pickle lies at the top.
std::string findFolder(const ZipArchive& archive) {
  constexpr std::string_view kPickle = "data.pkl";
  std::string folder;
  int found = 0;
  for (const auto& [name, size] : archive.entries()) {
    const auto base = name.find_last_of('/') == std::string::npos ? 0 : name.find_last_of('/') + 1;
    if (std::string_view(name).substr(base) != kPickle) continue;
    folder = name.substr(0, base);
    ++found;
  }
  if (found == 0) throw PickleRefusal("it is a zip archive, but no PyTorch checkpoint");
  if (found > 1) throw PickleRefusal("it holds more than one checkpoint");
  if (archive.entries().contains(folder + "constants.pkl"))
    throw PickleRefusal("it is a TorchScript program, and Daybreak runs no code from files");
  return folder;
}

void checkByteOrder(const ZipArchive& archive, const std::string& folder) {
  const auto entry = archive.entries().find(folder + "byteorder");
  if (entry == archive.entries().end()) return;  // PyTorch before 2.1 did not say; it was little-endian in practice
  const auto bytes = archive.read(entry->first);
  if (std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()) != "little")
    throw PickleRefusal("its numbers are not in little-endian byte order");
}

}  // namespace

bool startsLikeArchive(std::span<const std::byte> start) {
  constexpr std::string_view kLocalFile("PK\x03\x04", 4);
  return start.size() >= kLocalFile.size() &&
         std::equal(kLocalFile.begin(), kLocalFile.end(), reinterpret_cast<const char*>(start.data()));
}

nets::Weights readArchiveCheckpoint(std::span<const std::byte> bytes) {
  const ZipArchive archive(bytes);
  const auto folder = findFolder(archive);
  checkByteOrder(archive, folder);
  const auto pickle = archive.read(folder + "data.pkl");
  std::size_t position = 0;
  const auto values = readPickle(pickle, position);

  std::map<std::string, std::vector<std::byte>, std::less<>> storages;
  return weightsFromPickle(values, [&](const PickleStorage& storage) -> std::span<const std::byte> {
    auto known = storages.find(storage.key);
    if (known == storages.end())
      known = storages.emplace(storage.key, archive.read(folder + "data/" + std::string(storage.key))).first;
    if (known->second.size() != storageSize(storage)) throw PickleRefusal("a tensor's values are not as many as it says");
    return known->second;
  });
}

}  // namespace daybreak::models
