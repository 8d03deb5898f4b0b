#pragma once
/// LibTorch on the CPU or a GPU: runs nets, and renders where the picture lives on a GPU.
#include <memory>
#include <mutex>
#include <stop_token>

#include "engine/backend.h"
#include "engine/torch/device_cache.h"
#include "engine/torch/device_net.h"
#include "engine/torch/map_in_tiles.h"
#include "models/model.h"

namespace daybreak::engine {

struct TorchBackendOptions {
  torch::Device device = torch::kCPU;
  int threads = 1;
  bool alwaysRenders = false;  ///< also on the CPU, where the rows are faster: for comparisons
  std::string deviceName;      ///< of a GPU, for name()
  /// For tests: whatever works on more pixels at once, halo included, finds no memory.
  std::int64_t failAllocationsAbovePixels = INT64_MAX;
};

/// A net on a device. On a GPU it runs in half precision (in single where that overflows), and the last photo and its map stay
/// there. Tiles and bands become smaller while memory is short; if there is none for the smallest: std::bad_alloc.
class TorchBackend : public Backend {
 public:
  /// Throws Error if the model does not fit its architecture; LibTorch's exceptions if the device cannot be used.
  TorchBackend(const models::Model& model, const TorchBackendOptions& options);

  std::string name() const override;
  std::vector<float> runNet(const media::Image& picture, std::stop_token stop) const override;
  /// On a GPU, or always.
  std::optional<media::Image> render(const media::Image& picture, const FactorMap& map, const RenderPlan& plan,
                                     media::Samples samples, std::stop_token stop, const Progress& progress) const override;

 private:
  std::vector<float> runTiles(const DeviceNet& net, const media::Image& picture, const std::stop_token& stop) const;
  const DeviceNet& singlePrecisionNet() const;
  int largestTile() const;
  media::Image renderBands(const media::Image& picture, const FactorMap& map, const RenderPlan& plan, media::Samples samples,
                           int bandRows, const std::stop_token& stop, const Progress& progress) const;

  TorchBackendOptions options_;
  models::Model model_;
  DeviceNet net_;
  mutable std::once_flag singleMade_;
  mutable std::unique_ptr<const DeviceNet> single_;
  mutable DeviceCache cache_;
};

}  // namespace daybreak::engine
