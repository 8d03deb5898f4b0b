#pragma once
/// Reduced pictures on disk, so that a photo is decoded once and not in every run.
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>

#include "media/image.h"

namespace daybreak::train {

/// A folder of pictures as bytes, never larger than its bound. Several threads, and several programs, may use one folder. What
/// is broken in it counts as absent.
class PictureCache {
 public:
  /// @param folder created when the first picture comes
  PictureCache(std::filesystem::path folder, std::uint64_t mostBytes);

  /// The picture kept under this key.
  std::optional<media::Image> find(const std::string& key);

  /// Keeps a picture (bytes, no alpha); those not used for longest are removed beyond the bound. Throws Error if it cannot be
  /// written.
  void keep(const std::string& key, const media::Image& picture);

 private:
  std::filesystem::path fileOf(const std::string& key) const;
  bool makeRoom(std::uint64_t added);

  std::filesystem::path folder_;
  std::uint64_t mostBytes_;
  std::mutex mutex_;                   ///< of what follows
  std::optional<std::uint64_t> held_;  ///< bytes in the folder as far as this program knows; none before it was counted
  std::uint64_t written_ = 0;          ///< names temporary files
};

}  // namespace daybreak::train
