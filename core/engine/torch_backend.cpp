#include "engine/torch_backend.h"

#include <algorithm>
#include <cmath>

#include "engine/highlights.h"
#include "error.h"
#include "media/resample.h"
#include "nets/load_weights.h"
#include "nets/sgz_net.h"

namespace daybreak::engine {

namespace F = torch::nn::functional;

namespace {

constexpr int kPreviewSide = 256;
constexpr int kTile = 512;  ///< pixels; 32 channels of a tile with its halo are 36 MB
constexpr int kUnknownMapSide = 96;

/// The network's input and how its pixels lie on the photo.
struct NetInput {
  torch::Tensor picture;  ///< [1,3,h,w]
  AxisMapping x, y;       ///< photo → map
};

/// The published way: reduced by a whole factor (bilinear, two taps), the map enlarged with its corners aligned. The published
/// test program crops to multiples of the factor; here the edge is repeated instead, so that nothing is lost.
NetInput reduceByFactor(const media::Image& photo, int factor) {
  auto picture = toTensor(photo);
  if (factor == 1) return {picture, {}, {}};
  const auto missing = [factor](int size) { return (factor - size % factor) % factor; };
  const int right = missing(photo.width());
  const int below = missing(photo.height());
  if (right > 0 || below > 0) picture = F::pad(picture, F::PadFuncOptions({0, right, 0, below}).mode(torch::kReplicate));
  const std::vector<double> factors(2, 1.0 / factor);
  const auto reduced = F::interpolate(picture, F::InterpolateFuncOptions()
                                                   .scale_factor(factors)
                                                   .mode(torch::kBilinear)
                                                   .align_corners(false)
                                                   .recompute_scale_factor(false));
  const auto mapping = [](std::int64_t cells, int pixels) {
    return AxisMapping{pixels > 1 ? static_cast<double>(cells - 1) / (pixels - 1) : 0.0, 0.0};
  };
  return {reduced, mapping(reduced.size(3), photo.width() + right), mapping(reduced.size(2), photo.height() + below)};
}

/// Automatic scale: the shortest side becomes what the model was trained at, by area average, which also keeps sensor noise
/// out of the map; cells and pixels share their outer edges.
NetInput reduceToSide(const media::Image& photo, int side) {
  const double factor = std::max(1.0, static_cast<double>(std::min(photo.width(), photo.height())) / side);
  const int width = std::max(1, static_cast<int>(std::lround(photo.width() / factor)));
  const int height = std::max(1, static_cast<int>(std::lround(photo.height() / factor)));
  const auto mapping = [](int cells, int pixels) {
    const double step = static_cast<double>(cells) / pixels;
    return AxisMapping{step, step / 2 - 0.5};
  };
  return {toTensor(media::resized(photo, width, height)), mapping(width, photo.width()), mapping(height, photo.height())};
}

}  // namespace

torch::Tensor toTensor(const media::Image& picture) {
  auto tensor = torch::empty({1, 3, picture.height(), picture.width()});
  for (int channel = 0; channel < 3; ++channel)
    std::ranges::copy(picture.plane(channel), tensor.data_ptr<float>() + static_cast<std::size_t>(channel) * picture.pixels());
  return tensor;
}

torch::Device chooseDevice(const std::string& name) {
  const int count = torch::cuda::is_available() ? static_cast<int>(torch::cuda::device_count()) : 0;
  if (name == "cpu" || (name == "auto" && count == 0)) return torch::kCPU;
  if (name == "auto" || name == "cuda") {
    if (count == 0) throw Error("There is no GPU that this Daybreak can use. Choose the device cpu or auto.");
    return {torch::kCUDA, 0};
  }
  const bool numbered = name.starts_with("cuda:") && name.size() > 5 && name.size() < 9 &&
                        std::ranges::all_of(name.substr(5), [](char c) { return c >= '0' && c <= '9'; });
  if (!numbered) throw Error("\"" + name + "\" is no device: it is auto, cpu, cuda or cuda:N.");
  const int index = std::stoi(name.substr(5));
  if (index >= count) throw Error("There is no GPU number " + name.substr(5) + ": " + std::to_string(count) + " can be used.");
  return {torch::kCUDA, static_cast<torch::DeviceIndex>(index)};
}

InferenceScope::InferenceScope(int threads) {
  at::globalContext().setFlushDenormal(true);
  if (at::get_num_threads() != threads) at::set_num_threads(threads);
}

InferenceScope::~InferenceScope() { at::globalContext().setFlushDenormal(false); }

TorchBackend::TorchBackend(const models::Model& model, torch::Device device, int threads) : device_(device), threads_(threads) {
  if (model.card.architecture != "sgz")
    throw Error(model.file, "cannot be run", "its network \"" + model.card.architecture + "\" is unknown");
  const auto conv = model.card.options.find("conv");
  nets::SgzNet net(nets::sgzConvFromName(conv == model.card.options.end() ? "dsc" : conv->second));
  nets::loadWeights(*net, model.weights);
  net->eval();
  net->to(device_);
  if (device_.is_cpu())
    for (auto& parameter : net->parameters())
      if (parameter.dim() == 4) parameter.set_data(parameter.contiguous(at::MemoryFormat::ChannelsLast));
  halo_ = net->halo();
  net_ = [net](const torch::Tensor& picture) mutable { return net->forward(picture); };
}

torch::Tensor TorchBackend::runNet(const torch::Tensor& picture, std::stop_token stop) const {
  const auto height = picture.size(2);
  const auto width = picture.size(3);
  auto map = torch::empty({1, 3, height, width});
  for (std::int64_t y = 0; y < height; y += kTile) {
    for (std::int64_t x = 0; x < width; x += kTile) {
      if (stop.stop_requested()) throw Cancelled();
      const auto top = std::max<std::int64_t>(0, y - halo_);
      const auto left = std::max<std::int64_t>(0, x - halo_);
      const auto bottom = std::min(height, y + kTile + halo_);
      const auto right = std::min(width, x + kTile + halo_);
      const auto tile =
          picture.slice(2, top, bottom).slice(3, left, right).to(device_).contiguous(at::MemoryFormat::ChannelsLast);
      const auto result = net_(tile);
      const auto rows = std::min<std::int64_t>(kTile, height - y);
      const auto columns = std::min<std::int64_t>(kTile, width - x);
      map.slice(2, y, y + rows)
          .slice(3, x, x + columns)
          .copy_(result.slice(2, y - top, y - top + rows).slice(3, x - left, x - left + columns));
    }
  }
  return map;
}

FactorMap TorchBackend::estimate(const media::Image& photo, Scale scale, int mapSide, std::stop_token stop) const {
  const InferenceScope scope(threads_);
  const auto input =
      scale.isAuto() ? reduceToSide(photo, mapSide > 0 ? mapSide : kUnknownMapSide) : reduceByFactor(photo, scale.factor);
  const auto tensor = runNet(input.picture, stop).contiguous();
  if (!torch::isfinite(tensor).all().item<bool>())  // finite weights may still be absurdly large
    throw Error("The model's network gives no numbers for this picture. Choose another model.");

  FactorMap map;
  map.channels = 3;
  map.height = static_cast<int>(tensor.size(2));
  map.width = static_cast<int>(tensor.size(3));
  map.values = std::make_shared<const std::vector<float>>(tensor.data_ptr<float>(), tensor.data_ptr<float>() + tensor.numel());
  map.sourceWidth = photo.width();
  map.sourceHeight = photo.height();
  map.stepX = input.x.step;
  map.stepY = input.y.step;
  map.offsetX = input.x.offset;
  map.offsetY = input.y.offset;
  map.preview = media::fitted(photo, kPreviewSide);
  map.highlights = std::make_shared<const std::vector<float>>(highlightWeights(map.preview));
  return map;
}

}  // namespace daybreak::engine
