#include "train/torch/dataset.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace daybreak::train {

namespace {

/// Our own draw instead of std::uniform_int_distribution, whose result the standard leaves to each library.
std::size_t below(std::mt19937_64& random, std::size_t limit) { return static_cast<std::size_t>(random() % limit); }

/// [3,side,side] in [0,1].
torch::Tensor cropOf(const media::Image& picture, std::size_t top, std::size_t left, int side) {
  auto crop = torch::empty({3, side, side}, torch::kUInt8);
  auto* out = crop.data_ptr<std::uint8_t>();
  const auto columns = static_cast<std::size_t>(side);
  for (int channel = 0; channel < 3; ++channel)
    for (int row = 0; row < side; ++row)
      out = std::ranges::copy(picture.row<std::uint8_t>(channel, static_cast<int>(top) + row).subspan(left, columns), out).out;
  return crop.to(torch::kFloat32).div_(255.0F);
}

}  // namespace

Dataset::Dataset(std::vector<media::Image> pictures, int side, std::uint64_t seed)
    : side_(side), random_(seed), pictures_(std::move(pictures)) {
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
  const auto top = below(random_, static_cast<std::size_t>(picture.height() - side_ + 1));
  const auto left = below(random_, static_cast<std::size_t>(picture.width() - side_ + 1));
  const auto crop = cropOf(picture, top, left, side_);
  return below(random_, 2) == 1 ? crop.flip(2) : crop;
}

torch::Tensor Dataset::nextBatch(int count) {
  std::vector<torch::Tensor> crops;
  for (int i = 0; i < count; ++i) crops.push_back(nextCrop());
  return torch::stack(crops);
}

}  // namespace daybreak::train
