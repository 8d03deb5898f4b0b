#include "engine/torch_backend.h"

#include <algorithm>

#include "error.h"
#include "nets/load_weights.h"
#include "nets/sgz_net.h"

namespace daybreak::engine {

namespace {

constexpr int kTile = 512;  ///< pixels; 32 channels of a tile with its halo are 36 MB

}  // namespace

torch::Tensor toTensor(const media::Image& any) {
  const auto picture = media::converted(any, media::Samples::F32);
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

TorchBackend::TorchBackend(const models::Model& model, torch::Device device, int threads, bool alwaysRenders)
    : device_(device), threads_(threads), alwaysRenders_(alwaysRenders) {
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

torch::Tensor TorchBackend::runTiles(const torch::Tensor& picture, std::stop_token stop) const {
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

std::string TorchBackend::name() const {
  if (!device_.is_cpu()) return "GPU " + std::to_string(static_cast<int>(device_.index())) + ", LibTorch";
  return "CPU, " + std::to_string(threads_) + (threads_ == 1 ? " thread, LibTorch" : " threads, LibTorch");
}

std::vector<float> TorchBackend::runNet(const media::Image& picture, std::stop_token stop) const {
  try {
    const InferenceScope scope(threads_);
    const auto map = runTiles(toTensor(picture), std::move(stop)).contiguous();
    return {map.data_ptr<float>(), map.data_ptr<float>() + map.numel()};
  } catch (const c10::Error& error) {  // these carry a stack trace; people get the first sentence
    throw Error(std::string("The network could not be run: ") + error.what_without_backtrace());
  }
}

std::optional<media::Image> TorchBackend::render(const media::Image& picture, const FactorMap& map, const RenderPlan& plan,
                                                 std::stop_token stop) const {
  if (device_.is_cpu() && !alwaysRenders_) return std::nullopt;
  return renderOnDevice(picture, map, plan, std::move(stop));
}

}  // namespace daybreak::engine
