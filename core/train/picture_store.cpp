#include "train/picture_store.h"

#include <utility>

#include "error.h"
#include "models/person_folders.h"
#include "train/reduced_photo.h"

namespace daybreak::train {

namespace fs = std::filesystem;

namespace {

/// Changes when the file does.
std::string keyOf(const PictureFile& file, int side) {
  return file.path.string() + '\n' + std::to_string(file.bytes) + ' ' + std::to_string(file.modifiedNs) + ' ' +
         std::to_string(side);
}

bool isAsListed(const PictureFile& file) {
  const auto now = pictureFile(file.path, file.name);
  return now && now->bytes == file.bytes && now->modifiedNs == file.modifiedNs;
}

}  // namespace

fs::path standardPictureCache() {
  const auto home = models::cacheHome();
  return home.empty() ? home : home / "daybreak" / "training-pictures";
}

PictureStore::PictureStore(fs::path folder, int side, double validationShare, Notice notice, PictureLimits limits,
                           std::stop_token stop, const std::function<void(double)>& progress)
    : folder_(std::move(folder)), side_(side), memoryLimit_(limits.memoryBytes), notice_(std::move(notice)) {
  if (!limits.cacheFolder.empty() && limits.diskBytes > 0) cache_.emplace(limits.cacheFolder, limits.diskBytes);
  entries_ = withoutDuplicates(pictureFilesBelow(folder_, stop), stop, progress);
  if (entries_.empty()) throw Error(folder_, "could not be used for training", "there is no picture in it");
  std::vector<std::string> names;
  for (const auto& entry : entries_) names.push_back(entry.file.name);
  split_ = validationSplit(names, validationShare);
}

std::vector<PictureStore::Entry> PictureStore::withoutDuplicates(std::vector<PictureFile> files, std::stop_token stop,
                                                                 const std::function<void(double)>& progress) {
  std::vector<bool> isCopy(files.size());
  for (const auto& [copy, original] : duplicatesAmong(files, stop, progress)) {
    isCopy[copy] = true;
    tell(files[copy].name + " is the same picture as " + files[original].name + ". It was left out.");
  }
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < files.size(); ++i)
    if (!isCopy[i]) entries.push_back({std::move(files[i]), nullptr});
  return entries;
}

void PictureStore::tell(const std::string& sentence) {
  const std::lock_guard lock(noticeMutex_);
  if (notice_) notice_(Error(sentence).what());  // file names may hold control characters
}

void PictureStore::keepOnDisk(const PictureFile& file, const std::string& key, const media::Image& image) {
  {
    const std::lock_guard lock(mutex_);
    if (cacheFailed_) return;
  }
  try {
    if (isAsListed(file)) cache_->keep(key, image);
  } catch (const Error& error) {
    {
      const std::lock_guard lock(mutex_);
      if (std::exchange(cacheFailed_, true)) return;
    }
    tell(std::string(error.what()) + " Decoded pictures are not kept there any more.");
  }
}

std::shared_ptr<const media::Image> PictureStore::loaded(const PictureFile& file, std::stop_token stop) {
  const auto key = keyOf(file, side_);
  if (cache_)
    if (auto kept = cache_->find(key)) return std::make_shared<const media::Image>(std::move(*kept));
  auto image = std::make_shared<const media::Image>(reducedPhoto(file.path, side_, stop));
  if (cache_) keepOnDisk(file, key, *image);
  return image;
}

std::shared_ptr<const media::Image> PictureStore::picture(std::size_t index, std::stop_token stop) {
  auto& entry = entries_.at(index);
  {
    std::unique_lock lock(mutex_);
    loadingEnded_.wait(lock, [&] { return !entry.loading; });
    if (entry.image || entry.unusable) return entry.image;
    entry.loading = true;
  }
  std::shared_ptr<const media::Image> image;
  std::string problem;
  const auto end = [&] {
    const std::lock_guard lock(mutex_);
    entry.loading = false;
    entry.unusable = !problem.empty();
    if (image && memoryUsed_ + 3 * image->pixels() <= memoryLimit_) {
      entry.image = image;
      memoryUsed_ += 3 * image->pixels();
    }
    loadingEnded_.notify_all();
  };
  try {
    image = loaded(entry.file, stop);
  } catch (const Error& error) {
    problem = error.what();
  } catch (...) {
    end();
    throw;
  }
  end();
  if (!problem.empty()) tell(problem + " It was left out.");
  return image;
}

std::shared_ptr<const media::Image> PictureStore::trainingPicture(std::size_t place, std::stop_token stop) {
  const auto& training = split_.training;
  for (std::size_t i = 0; i < training.size(); ++i)
    if (auto image = picture(training[(place + i) % training.size()], stop)) return image;
  for (const auto index : split_.validation)
    if (auto image = picture(index, stop)) return image;
  throw Error(folder_, "could not be used for training", "none of its pictures can be read");
}

}  // namespace daybreak::train
