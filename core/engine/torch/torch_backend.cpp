#include "engine/torch/torch_backend.h"

#include <algorithm>
#include <cmath>

#include "engine/torch/gpu_memory.h"
#include "engine/torch/inference_scope.h"
#include "engine/torch/shrinking_pieces.h"
#include "engine/torch/torch_errors.h"
#include "engine/torch/transfer.h"

namespace daybreak::engine {

namespace {

constexpr int kCpuTile = 512;  ///< pixels; 32 channels of a tile with its halo are 36 MB
constexpr int kLargestGpuTile = 8192;
constexpr int kSmallestTile = 64;
/// What LibTorch holds at once for each pixel on a GPU: about ten layers of 32 half-precision channels, and room to work.
constexpr std::int64_t kGpuBytesPerPixel = 1536;

bool allFinite(const std::vector<float>& values) {
  return std::ranges::all_of(values, [](float value) { return std::isfinite(value); });
}

}  // namespace

TorchBackend::TorchBackend(const models::Model& model, const TorchBackendOptions& options)
    : options_(options), model_(model), net_(model, options.device, usualPrecision(options.device)), cache_(options.device) {}

std::string TorchBackend::name() const {
  if (!options_.device.is_cpu()) return options_.deviceName + ", LibTorch";
  return "CPU, " + std::to_string(options_.threads) + (options_.threads == 1 ? " thread, LibTorch" : " threads, LibTorch");
}

int TorchBackend::largestTile() const {
  if (options_.device.is_cpu()) return kCpuTile;
  const auto pixels = freeGpuMemory(options_.device) / 2 / kGpuBytesPerPixel;
  const int side = static_cast<int>(std::sqrt(static_cast<double>(std::max<std::int64_t>(pixels, 1))));
  return std::clamp(side / kSmallestTile * kSmallestTile, kSmallestTile, kLargestGpuTile);
}

std::vector<float> TorchBackend::runTiles(const DeviceNet& net, const media::Image& picture,
                                          const std::stop_token& stop) const {
  bool keepsPicture = !options_.device.is_cpu();
  const auto run = [&](int side) {
    torch::Tensor whole;
    if (keepsPicture) whole = cache_.picture(picture, stop);
    const auto part = [&](int left, int top, int columns, int rows) {
      if (whole.defined()) return whole.slice(1, top, top + rows).slice(2, left, left + columns);
      return uploadPart(picture, left, top, columns, rows, options_.device);
    };
    return mapInTiles(net, picture.width(), picture.height(), part, {side, options_.failAllocationsAbovePixels}, stop);
  };
  return inShrinkingPieces(largestTile(), kSmallestTile, run, [&] {
    cache_.clear();
    keepsPicture = false;
  });
}

const DeviceNet& TorchBackend::singlePrecisionNet() const {
  std::call_once(singleMade_,
                 [this] { single_ = std::make_unique<const DeviceNet>(model_, options_.device, Precision::Single); });
  return *single_;
}

std::vector<float> TorchBackend::runNet(const media::Image& picture, std::stop_token stop) const {
  return withPlainErrors("The network could not be run", [&] {
    const InferenceScope scope(options_.threads);
    auto values = runTiles(net_, picture, stop);
    if (net_.precision() == Precision::Half && !allFinite(values)) values = runTiles(singlePrecisionNet(), picture, stop);
    return values;
  });
}

}  // namespace daybreak::engine
