#include "nets/frozen_layers.h"

#include <algorithm>

#include "error.h"
#include "nets/frozen_conv.h"
#include "nets/load_weights.h"

namespace daybreak::nets {

torch::Tensor FrozenLayer::operator()(const torch::Tensor& x) const {
  const int padding = shape.kernel / 2 * shape.dilation;
  const auto y = torch::conv2d(x, weight, bias, shape.stride, padding, shape.dilation, shape.groups);
  return slopes.defined() ? torch::prelu(y, slopes) : y;
}

torch::Tensor FrozenNorm::operator()(const torch::Tensor& x) const { return torch::prelu(x * factor + offset, slopes); }

FrozenLayer FrozenLayerReader::layer(const LayerNames& names, const ConvShape& shape) {
  FrozenLayer layer{shape, {}, {}, {}};
  auto weight = tensor(names.conv + ".weight", {shape.outputs, shape.inputs / shape.groups, shape.kernel, shape.kernel});
  if (!names.norm.empty()) {
    const auto [factor, offset] = affine(names.norm, shape.outputs);
    weight = weight * factor.view({-1, 1, 1, 1});
    layer.bias = keep(names.norm + ".bias", offset);
  } else if (const auto bias = names.conv + ".bias"; weights_.contains(bias)) {
    layer.bias = keep(bias, tensor(bias, {shape.outputs}));
  }
  layer.weight = keep(names.conv + ".weight", weight.contiguous(at::MemoryFormat::ChannelsLast));
  if (!names.slopes.empty()) layer.slopes = slopes(names.slopes, shape.outputs);
  return layer;
}

FrozenNorm FrozenLayerReader::norm(const std::string& norm, const std::string& slopes, int channels) {
  const auto [factor, offset] = affine(norm, channels);
  return {keep(norm + ".weight", factor.view({-1, 1, 1})), keep(norm + ".bias", offset.view({-1, 1, 1})),
          this->slopes(slopes, channels)};
}

torch::Tensor FrozenLayerReader::slopes(const std::string& name, int channels) {
  return keep(name + ".weight", tensor(name + ".weight", {channels}));
}

void FrozenLayerReader::checkAllRead() const {
  for (const auto& [name, unused] : weights_)
    if (!seen_.contains(name) && !name.ends_with(".num_batches_tracked"))
      throw Error("The network has no place for the tensor \"" + name + "\".");
}

void FrozenLayerReader::registerIn(torch::nn::Module& network) const {
  for (auto [name, tensor] : kept_) {
    std::ranges::replace(name, '.', '_');  // a buffer's name must not have a dot
    network.register_buffer(name, tensor);
  }
}

torch::Tensor FrozenLayerReader::tensor(const std::string& name, const std::vector<std::int64_t>& shape) {
  auto found = tensorNamed(weights_, name);
  if (found.sizes() != at::IntArrayRef(shape)) throw Error("The tensor \"" + name + "\" has the wrong shape.");
  seen_.insert(name);
  return found;
}

FrozenLayerReader::Affine FrozenLayerReader::affine(const std::string& norm, int channels) {
  const auto of = [&](const char* part) { return tensor(norm + part, {channels}); };
  const auto factor = of(".weight") / (of(".running_var") + kNormalisationEpsilon).sqrt();
  return {factor, of(".bias") - of(".running_mean") * factor};
}

torch::Tensor FrozenLayerReader::keep(const std::string& name, const torch::Tensor& tensor) {
  kept_.emplace_back(name, tensor);
  return tensor;
}

}  // namespace daybreak::nets
