#pragma once
/// The pictures of a training served in shuffled, cropped and flipped batches.
#include <torch/torch.h>

#include <cstdint>
#include <random>
#include <vector>

#include "media/image.h"

namespace daybreak::train {

class Dataset {
 public:
  /// @param pictures bytes, no side shorter than `side`
  Dataset(std::vector<media::Image> pictures, int side, std::uint64_t seed);

  std::size_t size() const { return pictures_.size(); }

  /// The next `count` pictures: random square crops, half of them mirrored; [count,3,side,side] in [0,1]. Every picture
  /// comes once before any comes again.
  torch::Tensor nextBatch(int count);

 private:
  torch::Tensor nextCrop();

  int side_;
  std::mt19937_64 random_;
  std::vector<media::Image> pictures_;
  std::vector<std::size_t> order_;
  std::size_t position_ = 0;
};

}  // namespace daybreak::train
