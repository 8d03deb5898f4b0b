#include "engine/torch/device_cache.h"

#include "engine/torch/transfer.h"
#include "media/sample_values.h"

namespace daybreak::engine {

namespace {

/// The same pixels in memory, not only equal ones.
bool sharePixels(const media::Image& a, const media::Image& b) {
  if (a.isNull() || b.isNull() || a.samples() != b.samples() || a.width() != b.width() || a.height() != b.height())
    return false;
  return media::withSamplesOf(
      a.samples(), [&](auto zero) { return a.plane<decltype(zero)>(0).data() == b.plane<decltype(zero)>(0).data(); });
}

}  // namespace

torch::Tensor DeviceCache::picture(const media::Image& picture, const std::stop_token& stop) {
  {
    const std::lock_guard lock(guard_);
    if (sharePixels(image_, picture)) return pixels_;
    image_ = {};  // before the next one needs memory
    pixels_ = torch::Tensor();
  }
  auto pixels = uploadWhole(picture, device_, stop);
  const std::lock_guard lock(guard_);
  image_ = picture;
  pixels_ = pixels;
  return pixels;
}

torch::Tensor DeviceCache::map(const FactorMap& map) {
  {
    const std::lock_guard lock(guard_);
    if (values_.lock() == map.values) return map_;
  }
  auto* const values = const_cast<float*>(map.values->data());
  auto uploaded = torch::from_blob(values, {map.channels, map.height, map.width}, torch::kFloat32).to(device_);
  if (device_.is_cpu()) uploaded = uploaded.clone();
  const std::lock_guard lock(guard_);
  values_ = map.values;
  map_ = uploaded;
  return uploaded;
}

void DeviceCache::clear() {
  const std::lock_guard lock(guard_);
  image_ = {};
  pixels_ = torch::Tensor();
  values_.reset();
  map_ = torch::Tensor();
}

}  // namespace daybreak::engine
