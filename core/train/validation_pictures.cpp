#include "train/validation_pictures.h"

#include <algorithm>

#include "media/load.h"
#include "train/reduced_photo.h"

namespace daybreak::train {

namespace {

/// Sharp enough to judge a picture by.
constexpr int kPreviewSide = 384;

std::vector<std::size_t> firstUsable(PictureStore& pictures, const std::vector<std::size_t>& indices, std::size_t count,
                                     std::stop_token stop) {
  std::vector<std::size_t> usable;
  for (std::size_t i = 0; i < indices.size() && usable.size() < count; ++i)
    if (pictures.picture(indices[i], stop)) usable.push_back(indices[i]);
  return usable;
}

std::vector<std::size_t> chosen(PictureStore& pictures, int count, std::stop_token stop) {
  const auto most = static_cast<std::size_t>(count);
  auto kept = firstUsable(pictures, pictures.validationIndices(), most, stop);
  if (!kept.empty() || count == 0) return kept;
  pictures.trainingPicture(0, stop);  // throws if there is none
  return firstUsable(pictures, pictures.trainingIndices(), most, stop);
}

}  // namespace

std::vector<media::Image> validationPictures(PictureStore& pictures, int count, std::stop_token stop) {
  std::vector<media::Image> shown;
  for (const auto index : chosen(pictures, count, stop)) shown.push_back(*pictures.picture(index, stop));
  return shown;
}

std::vector<media::Image> previewPictures(PictureStore& pictures, int count, std::stop_token stop) {
  std::vector<media::Image> shown;
  for (const auto index : chosen(pictures, count, stop)) {
    const auto& path = pictures.file(index).path;
    const auto header = media::readHeader(path);
    const int side = std::max(pictures.side(), std::min({kPreviewSide, header.width, header.height}));
    shown.push_back(reducedPhoto(path, side, stop));
  }
  return shown;
}

}  // namespace daybreak::train
