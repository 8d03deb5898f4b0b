#pragma once
/// The photos below a folder.
#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "jobs/batch/batch_settings.h"

namespace daybreak::jobs {

/// What tells that a file has not changed, and which one it is whatever it is called.
struct FileStamp {
  std::uint64_t size = 0;
  std::int64_t modifiedNs = 0;  ///< since 1970
  std::uint64_t device = 0;
  std::uint64_t inode = 0;

  bool sameContent(const FileStamp& other) const { return size == other.size && modifiedNs == other.modifiedNs; }
  /// Of what a name leads to; a size of 0 and no inode if there is nothing or it may not be looked at.
  static FileStamp of(const std::filesystem::path& path);
  bool exists() const { return inode != 0; }
};

struct SourcePhoto {
  std::filesystem::path relative;  ///< below the input folder
  FileStamp stamp;
};

/// Which files and folders a batch looks at. Patterns are those of shells, in either case of letters: with a slash they are
/// compared with the path below the input folder, else with a name; an excluded folder is not entered. Hidden files and folders
/// are left out, and so is the output folder where it lies in the input folder.
class PhotoFilter {
 public:
  explicit PhotoFilter(const BatchSettings& settings);

  bool takes(const std::filesystem::path& relative) const;
  /// @param folder the same, as it can be opened
  bool enters(const std::filesystem::path& relative, const std::filesystem::path& folder) const;

 private:
  bool isExcluded(const std::filesystem::path& relative) const;

  std::vector<std::string> include_;
  std::vector<std::string> exclude_;
  std::vector<FileStamp> own_;  ///< folders of results
};

/// Told while a tree is listed.
struct ListingHooks {
  std::function<void(const std::filesystem::path& relative)> folder;  ///< every folder that is entered, "" first
  std::function<void(std::size_t photos)> found;
  std::function<void(const std::string& sentence)> problem;  ///< a folder that cannot be read
};

/// In the order of their paths, from `below` on. Links to files are followed, links to folders are not. Throws Cancelled.
std::vector<SourcePhoto> listPhotos(const std::filesystem::path& input, const PhotoFilter& filter, const ListingHooks& hooks,
                                    std::stop_token stop, const std::filesystem::path& below = {});

}  // namespace daybreak::jobs
