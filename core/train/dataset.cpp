#include "train/dataset.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <system_error>

#include "error.h"
#include "media/load.h"
#include "media/resample.h"

namespace daybreak::train {

namespace fs = std::filesystem;

namespace {

constexpr auto kUnusable = "could not be used for training";

/// Our own draw instead of std::uniform_int_distribution, whose result the standard leaves to each library.
std::size_t below(std::mt19937_64& random, std::size_t limit) { return static_cast<std::size_t>(random() % limit); }

torch::Tensor bytesOf(const media::Image& image) {
  auto tensor = torch::empty({3, image.height(), image.width()}, torch::kUInt8);
  for (int channel = 0; channel < 3; ++channel) {
    auto* out = tensor.data_ptr<std::uint8_t>() + static_cast<std::size_t>(channel) * image.pixels();
    std::ranges::copy(image.plane<std::uint8_t>(channel), out);
  }
  return tensor;
}

media::Image reducedToSide(const media::Image& photo, int side) {
  const double factor = static_cast<double>(std::min(photo.width(), photo.height())) / side;
  if (factor <= 1) return photo;
  return media::resized(photo, static_cast<int>(std::lround(photo.width() / factor)),
                        static_cast<int>(std::lround(photo.height() / factor)));
}

}  // namespace

std::vector<fs::path> picturesBelow(const fs::path& folder) {
  std::error_code problem;
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

Dataset::Dataset(const fs::path& folder, int side, std::uint64_t seed, const std::function<void(const std::string&)>& skipped,
                 std::stop_token stop)
    : side_(side), random_(seed) {
  std::size_t bytes = 0;
  for (const auto& file : picturesBelow(folder)) {
    if (stop.stop_requested()) throw Cancelled();
    if (bytes > kMaxBytes) {
      skipped(file.filename().string() + " and all after it were left out: the training's picture memory is full.");
      break;
    }
    try {
      const auto photo = reducedToSide(media::loadPhoto(file, stop), side);
      if (std::min(photo.width(), photo.height()) < side)
        throw Error(file, "was left out", "it is smaller than " + std::to_string(side) + " pixels");
      pictures_.push_back(bytesOf(media::converted(photo, media::Samples::U8)));
      bytes += static_cast<std::size_t>(pictures_.back().numel());
    } catch (const Error& error) {
      skipped(error.what());
    }
  }
  if (pictures_.empty()) throw Error(folder, kUnusable, "there is no picture in it that can be read");
  order_.resize(pictures_.size());
  std::iota(order_.begin(), order_.end(), std::size_t{0});
  position_ = order_.size();
}

torch::Tensor Dataset::nextCrop() {
  if (position_ == order_.size()) {
    for (std::size_t i = order_.size() - 1; i > 0; --i) std::swap(order_[i], order_[below(random_, i + 1)]);
    position_ = 0;
  }
  const auto& picture = pictures_[order_[position_++]];
  const auto top = static_cast<std::int64_t>(below(random_, static_cast<std::size_t>(picture.size(1) - side_ + 1)));
  const auto left = static_cast<std::int64_t>(below(random_, static_cast<std::size_t>(picture.size(2) - side_ + 1)));
  auto crop = picture.slice(1, top, top + side_).slice(2, left, left + side_);
  if (below(random_, 2) == 1) crop = crop.flip(2);
  return crop.to(torch::kFloat32).div_(255.0F);
}

torch::Tensor Dataset::nextBatch(int count) {
  std::vector<torch::Tensor> crops;
  for (int i = 0; i < count; ++i) crops.push_back(nextCrop());
  return torch::stack(crops);
}

}  // namespace daybreak::train
