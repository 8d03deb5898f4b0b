#include "train/torch/validation_batch.h"

#include <span>

#include "train/training_crop.h"
#include "train/validation_pictures.h"

namespace daybreak::train {

ValidationBatch validationBatch(PictureStore& pictures, int count, std::stop_token stop) {
  ValidationBatch batch;
  batch.previews = validationPictures(pictures, count, stop);
  const int side = pictures.side();
  const auto values = static_cast<std::size_t>(3 * side * side);
  batch.crops = torch::empty({static_cast<std::int64_t>(batch.previews.size()), 3, side, side},
                             torch::TensorOptions(torch::kFloat32), at::MemoryFormat::ChannelsLast);
  for (std::size_t i = 0; i < batch.previews.size(); ++i)
    cropInto(batch.previews[i], {}, side, std::span(batch.crops.data_ptr<float>() + i * values, values));
  return batch;
}

}  // namespace daybreak::train
