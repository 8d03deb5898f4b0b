#include "train/pictures.h"

#include <algorithm>
#include <cmath>
#include <system_error>

#include "error.h"
#include "media/load.h"
#include "media/resample.h"

namespace daybreak::train {

namespace fs = std::filesystem;

namespace {

constexpr auto kUnusable = "could not be used for training";

media::Image reducedToSide(const media::Image& photo, int side) {
  const double factor = static_cast<double>(std::min(photo.width(), photo.height())) / side;
  if (factor <= 1) return photo;
  return media::resized(photo, static_cast<int>(std::lround(photo.width() / factor)),
                        static_cast<int>(std::lround(photo.height() / factor)));
}

}  // namespace

std::vector<fs::path> picturesBelow(const fs::path& folder) {
  std::error_code problem;
  if (fs::is_regular_file(folder, problem)) return {folder};
  if (!fs::is_directory(folder, problem))
    throw Error(folder, kUnusable, fs::exists(folder, problem) ? "it is no folder" : "it does not exist or may not be opened");
  std::vector<fs::path> files;
  fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, problem);
  for (; !problem && entry != fs::recursive_directory_iterator(); entry.increment(problem)) {
    std::error_code gone;  // a file that disappeared meanwhile
    if (entry->is_regular_file(gone) && media::hasReadableExtension(entry->path())) files.push_back(entry->path());
  }
  if (problem) throw Error(folder, kUnusable, problem.message());
  std::ranges::sort(files);
  return files;
}

std::vector<media::Image> loadPictures(const fs::path& folder, int side, const std::function<void(const std::string&)>& skipped,
                                       std::stop_token stop) {
  std::vector<media::Image> pictures;
  std::size_t bytes = 0;
  for (const auto& file : picturesBelow(folder)) {
    if (stop.stop_requested()) throw Cancelled();
    if (bytes > kMostPictureBytes) {
      skipped(file.filename().string() + " and all after it were left out: the training's picture memory is full.");
      break;
    }
    try {
      const auto photo = reducedToSide(media::loadPhoto(file, stop), side);
      if (std::min(photo.width(), photo.height()) < side)
        throw Error(file, "was left out", "it is smaller than " + std::to_string(side) + " pixels");
      pictures.push_back(media::converted(photo, media::Samples::U8));
      bytes += pictures.back().pixels() * 3;
    } catch (const Error& error) {
      skipped(error.what());
    }
  }
  if (pictures.empty()) throw Error(folder, kUnusable, "there is no picture in it that can be read");
  return pictures;
}

}  // namespace daybreak::train
