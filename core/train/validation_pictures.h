#pragma once
/// The pictures a person looks at while a training goes on.
#include <stop_token>
#include <vector>

#include "media/image.h"
#include "train/picture_store.h"

namespace daybreak::train {

/// The first `count` usable validation pictures, or training pictures if none is kept out; fewer if there are not so many.
/// Whole, at the store's side, as bytes; always the same. Throws Error if none can be read, or Cancelled.
std::vector<media::Image> validationPictures(PictureStore& pictures, int count, std::stop_token stop = {});

/// The same pictures for looking at: with a shortest side of 384, where they have that and the training does not use more.
std::vector<media::Image> previewPictures(PictureStore& pictures, int count, std::stop_token stop = {});

}  // namespace daybreak::train
