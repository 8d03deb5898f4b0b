#include "engine/torch/device_net.h"

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
}

torch::Tensor DeviceNet::map(const torch::Tensor& pictures) const {
  const auto values = unitValues(pictures, typeOf(precision_)).contiguous(at::MemoryFormat::ChannelsLast);
  return net_->forward(values).to(torch::kFloat32);
}

}  // namespace daybreak::engine
