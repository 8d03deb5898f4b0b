#pragma once
/// The picture files below a folder, and which of them are the same picture twice.
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace daybreak::train {

struct PictureFile {
  std::filesystem::path path;   ///< absolute
  std::string name;             ///< relative to the folder; of a single file, its name
  std::uint64_t bytes = 0;      ///< when it was listed
  std::int64_t modifiedNs = 0;  ///< since 1970, when it was listed
};

/// All files below a folder that are called like pictures, in order of their names; a file is itself. Nothing is opened.
/// Throws Error if the folder cannot be listed, or Cancelled.
std::vector<PictureFile> pictureFilesBelow(const std::filesystem::path& folder, std::stop_token stop = {});

/// A file as it is now; nothing if it is no ordinary file (any more).
std::optional<PictureFile> pictureFile(const std::filesystem::path& path, std::string name);

/// files[copy] holds the same bytes as files[original], which comes before it.
struct Duplicate {
  std::size_t copy;
  std::size_t original;
};

/// In the order of `copy`. Only files of equal size are opened, and read to their end only if they also begin alike; those that
/// cannot be read are no duplicates. `progress` is told how much is done, 0…1. Throws Cancelled.
std::vector<Duplicate> duplicatesAmong(const std::vector<PictureFile>& files, std::stop_token stop = {},
                                       const std::function<void(double share01)>& progress = {});

}  // namespace daybreak::train
