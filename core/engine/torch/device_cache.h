#pragma once
/// What stays on a device from one call to the next: the last photo, and the last factor maps.
#include <torch/torch.h>

#include <memory>
#include <mutex>
#include <stop_token>
#include <vector>

#include "engine/factor_map.h"
#include "media/image.h"

namespace daybreak::engine {

/// Safe to use from several threads. Holds on to the photo, so that its pixels stay what they are: whoever writes to them gets
/// a copy of their own.
class DeviceCache {
 public:
  explicit DeviceCache(torch::Device device) : device_(device) {}

  /// The picture's colours [3,H,W], see sample_tensors.h; uploaded if it is not the last one. Throws Cancelled.
  torch::Tensor picture(const media::Image& picture, const std::stop_token& stop);
  /// [channels,h,w] float32.
  torch::Tensor map(const FactorMap& map);

  /// Gives the device's memory back.
  void clear();

 private:
  torch::Device device_;
  std::mutex guard_;
  media::Image image_;
  torch::Tensor pixels_;
  std::weak_ptr<const std::vector<float>> values_;
  torch::Tensor map_;
};

}  // namespace daybreak::engine
