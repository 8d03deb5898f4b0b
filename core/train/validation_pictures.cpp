#include "train/validation_pictures.h"

namespace daybreak::train {

namespace {

std::vector<media::Image> firstUsable(PictureStore& pictures, const std::vector<std::size_t>& indices, std::size_t count,
                                      std::stop_token stop) {
  std::vector<media::Image> usable;
  for (std::size_t i = 0; i < indices.size() && usable.size() < count; ++i)
    if (const auto picture = pictures.picture(indices[i], stop)) usable.push_back(*picture);
  return usable;
}

}  // namespace

std::vector<media::Image> validationPictures(PictureStore& pictures, int count, std::stop_token stop) {
  const auto most = static_cast<std::size_t>(count);
  auto shown = firstUsable(pictures, pictures.validationIndices(), most, stop);
  if (!shown.empty() || count == 0) return shown;
  pictures.trainingPicture(0, stop);  // throws if there is none
  return firstUsable(pictures, pictures.trainingIndices(), most, stop);
}

}  // namespace daybreak::train
