#include "jobs/batch/photo_tree.h"

#include <fnmatch.h>
#include <sys/stat.h>

#include <algorithm>
#include <system_error>

#include "error.h"
#include "media/load.h"

namespace daybreak::jobs {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kTellEvery = 1000;

bool isHidden(const fs::path& relative) { return relative.filename().string().starts_with('.'); }

bool matches(const std::string& pattern, const fs::path& relative) {
  const auto text = pattern.find('/') == std::string::npos ? relative.filename() : relative;
  return ::fnmatch(pattern.c_str(), text.c_str(), FNM_CASEFOLD) == 0;
}

bool matchesAny(const std::vector<std::string>& patterns, const fs::path& relative) {
  return std::ranges::any_of(patterns, [&](const std::string& pattern) { return matches(pattern, relative); });
}

}  // namespace

FileStamp FileStamp::of(const fs::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return {};
  FileStamp stamp;
  stamp.size = static_cast<std::uint64_t>(status.st_size);
  stamp.modifiedNs = static_cast<std::int64_t>(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec;
  stamp.device = status.st_dev;
  stamp.inode = status.st_ino;
  return stamp;
}

PhotoFilter::PhotoFilter(const BatchSettings& settings) : include_(settings.include), exclude_(settings.exclude) {
  for (auto& pattern : exclude_)
    if (pattern.size() > 1 && pattern.ends_with('/')) pattern.pop_back();
  own_.push_back(FileStamp::of(settings.output));
  if (!settings.maps.empty()) own_.push_back(FileStamp::of(settings.maps));
}

bool PhotoFilter::isExcluded(const fs::path& relative) const { return matchesAny(exclude_, relative); }

bool PhotoFilter::takes(const fs::path& relative) const {
  if (isHidden(relative) || isExcluded(relative)) return false;
  return include_.empty() ? media::hasReadableExtension(relative) : matchesAny(include_, relative);
}

bool PhotoFilter::enters(const fs::path& relative, const fs::path& folder) const {
  if (isHidden(relative) || isExcluded(relative)) return false;
  const auto stamp = FileStamp::of(folder);
  return std::ranges::none_of(
      own_, [&](const FileStamp& own) { return own.exists() && own.inode == stamp.inode && own.device == stamp.device; });
}

std::vector<SourcePhoto> listPhotos(const fs::path& input, const PhotoFilter& filter, const ListingHooks& hooks,
                                    std::stop_token stop, const fs::path& below) {
  std::vector<SourcePhoto> photos;
  std::vector<fs::path> folders{below};
  while (!folders.empty()) {
    const auto folder = std::move(folders.back());
    folders.pop_back();
    if (hooks.folder) hooks.folder(folder);
    std::error_code failed;
    for (auto entry = fs::directory_iterator(input / folder, failed); !failed && entry != fs::directory_iterator();
         entry.increment(failed)) {
      if (stop.stop_requested()) throw Cancelled();
      const auto relative = folder / entry->path().filename();
      std::error_code unknown;
      if (entry->is_directory(unknown)) {
        if (!entry->is_symlink(unknown) && filter.enters(relative, entry->path())) folders.push_back(relative);
      } else if (filter.takes(relative)) {
        // What is no file any more when its turn comes fails then, by name.
        photos.push_back({relative, FileStamp::of(entry->path())});
        if (hooks.found && photos.size() % kTellEvery == 0) hooks.found(photos.size());
      }
    }
    if (failed && hooks.problem)
      hooks.problem(Error(input / folder, "could not be looked into", failed.message(), "Its photos are left out.").what());
  }
  std::ranges::sort(photos, {}, &SourcePhoto::relative);
  if (hooks.found) hooks.found(photos.size());
  return photos;
}

}  // namespace daybreak::jobs
