#include "engine/torch/gpu/sgz_kernels.h"

#include <c10/core/DeviceGuard.h>

#include "engine/torch/gpu/packed_layer.h"
#include "engine/torch/gpu/tensor_work.h"

namespace daybreak::engine::gpu {

namespace {

torch::Tensor onDevice(const std::vector<float>& values, torch::Device device, torch::Dtype type) {
  return torch::tensor(values).to(device, type);
}

}  // namespace

bool SgzKernels::supports(const models::ModelCard& card) {
  const auto conv = card.options.find("conv");
  return card.architecture == "sgz" && (conv == card.options.end() || conv->second == "dsc");
}

SgzKernels::SgzKernels(const nets::Weights& weights, torch::Device device) {
  for (int number = 1; number <= 7; ++number) {
    const auto packed = packLayer(weights, "e_conv" + std::to_string(number));
    layers_.push_back({packed.channels, onDevice(packed.depthwise, device, torch::kFloat32),
                       onDevice(packed.pointwise, device, torch::kHalf), onDevice(packed.bias, device, torch::kFloat32)});
  }
}

torch::Tensor SgzKernels::run(const Layer& layer, const torch::Tensor& first, const torch::Tensor& second) const {
  const bool last = &layer == &layers_.back();
  const auto count = first.size(0);
  const auto height = first.size(1);
  const auto width = first.size(2);
  const auto options = first.options();
  auto out = last ? torch::empty({count, 3, height, width}, options.dtype(torch::kFloat32))
                  : torch::empty({count, height, width, kLayerOutputs}, options);
  LayerWork work;
  work.first = first.data_ptr();
  work.firstChannels = static_cast<int>(first.size(3));
  if (second.defined()) work.second = second.data_ptr();
  work.channels = layer.channels;
  work.depthwise = layer.depthwise.data_ptr<float>();
  work.pointwise = layer.pointwise.data_ptr();
  work.bias = layer.bias.data_ptr<float>();
  work.last = last;
  work.out = out.data_ptr();
  work.count = static_cast<int>(count);
  work.width = static_cast<int>(width);
  work.height = static_cast<int>(height);
  launchOn(first.device(), work);
  return out;
}

torch::Tensor SgzKernels::map(const torch::Tensor& pictures, int factor) const {
  const c10::DeviceGuard guard(pictures.device());
  NetInputWork input;
  input.pictures = planarPictures(pictures);
  input.factor = factor;
  input.outWidth = (input.pictures.width + factor - 1) / factor;
  input.outHeight = (input.pictures.height + factor - 1) / factor;
  const auto picture =
      torch::empty({input.pictures.count, input.outHeight, input.outWidth, 8}, pictures.options().dtype(torch::kHalf));
  input.out = picture.data_ptr();
  launchOn(pictures.device(), input);

  const auto x1 = run(layers_[0], picture, {});
  const auto x2 = run(layers_[1], x1, {});
  const auto x3 = run(layers_[2], x2, {});
  const auto x4 = run(layers_[3], x3, {});
  const auto x5 = run(layers_[4], x3, x4);
  const auto x6 = run(layers_[5], x2, x5);
  return run(layers_[6], x1, x6);
}

}  // namespace daybreak::engine::gpu
