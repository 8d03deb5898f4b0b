#pragma once
/// The pictures of a training folder, each decoded once.
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "media/image.h"
#include "train/picture_cache.h"
#include "train/picture_files.h"
#include "train/validation_split.h"

namespace daybreak::train {

/// $XDG_CACHE_HOME/daybreak/training-pictures, or below ~/.cache; empty if neither can be told.
std::filesystem::path standardPictureCache();

/// How much of the decoded pictures is kept, and where.
struct PictureLimits {
  std::size_t memoryBytes = std::size_t{2} << 30;
  std::uint64_t diskBytes = std::uint64_t{20} << 30;
  std::filesystem::path cacheFolder = standardPictureCache();  ///< empty: nothing is kept on disk
};

/// Pictures are decoded when they are first asked for, kept in memory up to a bound, and in a cache folder for this run and
/// later ones. Safe to use from several threads. A folder that is emptied meanwhile goes on with what has been kept.
class PictureStore {
 public:
  /// Told in a sentence why a picture is left out, once for each; in any thread, by one at a time.
  using Notice = std::function<void(const std::string& sentence)>;

  /// Lists the folder (recursively; or a single picture) and leaves out files that hold the same bytes as another; decodes
  /// nothing.
  /// @param side            shortest side of the pictures, above 0; those with less than half of it are unusable
  /// @param validationShare of the pictures is kept out of the training ones, 0…0.5; see validationSplit()
  /// @param progress        how much of the looking for duplicates is done, 0…1
  /// Throws Error if there is no picture or the folder cannot be listed, or Cancelled.
  PictureStore(std::filesystem::path folder, int side, double validationShare, Notice notice, PictureLimits limits = {},
               std::stop_token stop = {}, const std::function<void(double share01)>& progress = {});

  int side() const { return side_; }
  std::size_t size() const { return entries_.size(); }
  const PictureFile& file(std::size_t index) const { return entries_.at(index).file; }
  const std::vector<std::size_t>& trainingIndices() const { return split_.training; }
  const std::vector<std::size_t>& validationIndices() const { return split_.validation; }

  /// Picture 0…size() − 1 as bytes, its shortest side `side`; null if it is unusable. Throws Cancelled.
  std::shared_ptr<const media::Image> picture(std::size_t index, std::stop_token stop = {});

  /// The training picture at `place` of trainingIndices(), or the next usable one after it, beginning again after the last; one
  /// of the validation pictures if no other is usable. Throws Error if none is usable (any more), or Cancelled.
  std::shared_ptr<const media::Image> trainingPicture(std::size_t place, std::stop_token stop = {});

 private:
  struct Entry {
    PictureFile file;
    std::shared_ptr<const media::Image> image;  ///< while it is kept in memory
    bool unusable = false;
    bool loading = false;  ///< by one thread; others wait
  };
  std::vector<Entry> withoutDuplicates(std::vector<PictureFile> files, std::stop_token stop,
                                       const std::function<void(double)>& progress);
  std::shared_ptr<const media::Image> loaded(const PictureFile& file, std::stop_token stop);
  void keepOnDisk(const PictureFile& file, const std::string& key, const media::Image& image);
  void tell(const std::string& sentence);

  std::filesystem::path folder_;
  int side_;
  std::size_t memoryLimit_;
  Notice notice_;
  std::mutex noticeMutex_;
  std::optional<PictureCache> cache_;
  std::vector<Entry> entries_;
  ValidationSplit split_;
  std::mutex mutex_;  ///< of what changes: the entries' state and what follows
  std::condition_variable loadingEnded_;
  std::size_t memoryUsed_ = 0;
  bool cacheFailed_ = false;
};

}  // namespace daybreak::train
