#pragma once
/// Pictures kept out of a training, as its loss sees them.
#include <torch/torch.h>

#include <vector>

#include "media/image.h"
#include "train/picture_store.h"

namespace daybreak::train {

struct ValidationBatch {
  torch::Tensor crops;                 ///< [count,3,side,side] in [0,1], channels last: their middle squares
  std::vector<media::Image> previews;  ///< the whole pictures at shortest side `side`, bytes
};

/// Of validationPictures(); throws what that throws.
ValidationBatch validationBatch(PictureStore& pictures, int count, std::stop_token stop = {});

}  // namespace daybreak::train
