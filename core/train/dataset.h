#pragma once
/// The pictures a training looks at: reduced once, kept as bytes, served in shuffled, cropped and flipped batches.
#include <torch/torch.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <random>
#include <stop_token>
#include <string>
#include <vector>

namespace daybreak::train {

/// All files below a folder that are called like pictures, in order of their names. Throws Error if it cannot be listed.
std::vector<std::filesystem::path> picturesBelow(const std::filesystem::path& folder);

class Dataset {
 public:
  /// Decodes every picture below `folder` and reduces it to shortest side `side` (never enlarged). Unreadable ones are told
  /// to `skipped` and left out, as are those smaller than `side`. At most kMaxBytes are kept: later pictures are told too.
  /// Throws Error if nothing is left, or Cancelled.
  Dataset(const std::filesystem::path& folder, int side, std::uint64_t seed,
          const std::function<void(const std::string&)>& skipped, std::stop_token stop);

  static constexpr std::size_t kMaxBytes = std::size_t{4} << 30;

  std::size_t size() const { return pictures_.size(); }

  /// The next `count` pictures: random square crops, half of them mirrored; [count,3,side,side] in [0,1]. Every picture
  /// comes once before any comes again.
  torch::Tensor nextBatch(int count);

 private:
  torch::Tensor nextCrop();

  int side_;
  std::mt19937_64 random_;
  std::vector<torch::Tensor> pictures_;  ///< [3,h,w] uint8
  std::vector<std::size_t> order_;
  std::size_t position_ = 0;
};

}  // namespace daybreak::train
