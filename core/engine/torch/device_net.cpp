#include "engine/torch/device_net.h"

#ifdef DAYBREAK_CUDA_KERNELS
#include "engine/torch/gpu/sgz_kernels.h"
#endif
#include "engine/torch/sample_tensors.h"
#include "error.h"
#include "models/architecture.h"

namespace daybreak::engine {

namespace {

torch::Dtype typeOf(Precision precision) { return precision == Precision::Half ? torch::kHalf : torch::kFloat32; }

}  // namespace

Precision usualPrecision(torch::Device device) { return device.is_cuda() ? Precision::Half : Precision::Single; }

DeviceNet::DeviceNet(const models::Model& model, torch::Device device, Precision precision)
    : device_(device), precision_(precision) {
  if (models::findArchitecture(model.card.architecture) == nullptr)
    throw Error(model.file, "cannot be run", "its network \"" + model.card.architecture + "\" is unknown");
  net_ = nets::makeNet(model.card.architecture, model.card.options);
  net_->load(model.weights);
  net_->eval();
  net_->to(device_, typeOf(precision));
  for (auto& parameter : net_->parameters())
    if (parameter.dim() == 4) parameter.set_data(parameter.contiguous(at::MemoryFormat::ChannelsLast));
#ifdef DAYBREAK_CUDA_KERNELS
  if (device.is_cuda() && precision == Precision::Half && gpu::SgzKernels::supports(model.card))
    kernels_ = std::make_shared<const gpu::SgzKernels>(model.weights, device);
#endif
}

torch::Tensor DeviceNet::map(const torch::Tensor& pictures, int factor) const {
#ifdef DAYBREAK_CUDA_KERNELS
  if (kernels_) return kernels_->map(pictures, factor);
#endif
  return mapInSteps(pictures, factor);
}

torch::Tensor DeviceNet::mapInSteps(const torch::Tensor& pictures, int factor) const {
  const auto seen =
      factor == 1 ? unitValues(pictures, typeOf(precision_)) : reducedByFactor(pictures, factor, typeOf(precision_));
  return net_->forward(seen.contiguous(at::MemoryFormat::ChannelsLast)).to(torch::kFloat32);
}

}  // namespace daybreak::engine
