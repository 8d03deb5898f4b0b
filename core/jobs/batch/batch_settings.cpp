#include "jobs/batch/batch_settings.h"

#include <array>
#include <cstdio>
#include <system_error>

#include "error.h"
#include "hash64.h"
#include "jobs/batch/name_pattern.h"

namespace daybreak::jobs {

namespace fs = std::filesystem;

bool Shard::holds(const fs::path& relative) const {
  return isWhole() ||
         mixed(hashed(relative.generic_string())) % static_cast<std::uint64_t>(count) == static_cast<std::uint64_t>(index - 1);
}

namespace {

void makeFolder(const fs::path& folder) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  std::error_code unknown;
  if (fs::is_directory(folder, unknown)) return;
  throw Error(folder, "cannot be the output folder",
              fs::exists(folder, unknown) ? "it is a file"
              : failed                    ? failed.message()
                                          : "it could not be made");
}

}  // namespace

void prepareFolders(const BatchSettings& settings) {
  std::error_code unknown;
  if (!fs::is_directory(settings.input, unknown))
    throw Error(settings.input, "is no folder of photos",
                fs::exists(settings.input, unknown) ? "it is a file" : "it does not exist");
  const auto& shard = settings.shard;
  if (shard.count < 1 || shard.index < 1 || shard.index > shard.count)
    throw Error("There is no part " + std::to_string(shard.index) + " of " + std::to_string(shard.count) +
                ": parts are numbered from 1.");
  const NamePattern pattern(settings.pattern, settings.models.size() > 1);
  makeFolder(settings.output);
  if (fs::equivalent(settings.input, settings.output, unknown) && !unknown)
    throw Error(settings.output, "cannot be the output folder", "it is the folder of the photos",
                "Choose another one: results must not be taken for photos.");
  if (!settings.maps.empty()) makeFolder(settings.maps);
}

std::string settingsHash(const BatchSettings& settings, const engine::Edit& edit, std::uint64_t weights) {
  const auto& save = settings.save;
  auto hash = hashed(engine::toJson(edit));
  hash = hashed(NamePattern(settings.pattern, settings.models.size() > 1).text(), hash);
  for (const int value :
       {save.format ? static_cast<int>(*save.format) : -1, save.quality, save.bitDepth, save.maxSide, save.keepMetadata ? 1 : 0,
        save.keepPlace ? 1 : 0, settings.maps.empty() ? 0 : 1, static_cast<int>(settings.mapOf)})
    hash = hashed("|" + std::to_string(value), hash);
  std::array<char, 17> digits{};
  std::snprintf(digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(mixed(hash ^ mixed(weights))));
  return digits.data();
}

fs::path batchFile(const BatchSettings& settings, const std::string& ending) {
  std::string name = "daybreak-batch";
  const auto& shard = settings.shard;
  if (!shard.isWhole()) name += "." + std::to_string(shard.index) + "-of-" + std::to_string(shard.count);
  return settings.output / (name + ending);
}

}  // namespace daybreak::jobs
