#include "nets/sgz_net.h"

#include <ATen/CPUGeneratorImpl.h>

#include <array>
#include <cmath>

#include "error.h"

namespace daybreak::nets {

namespace {

constexpr int kWidth = 32;
constexpr std::array<int, 7> kInputs{3, kWidth, kWidth, kWidth, 2 * kWidth, 2 * kWidth, 2 * kWidth};

torch::nn::Sequential makeLayer(SgzConv conv, int inputs, int outputs) {
  using Options = torch::nn::Conv2dOptions;
  torch::nn::Sequential layer;
  if (conv == SgzConv::DepthwiseSeparable) {
    layer->push_back("depth_conv", torch::nn::Conv2d(Options(inputs, inputs, 3).padding(1).groups(inputs)));
    layer->push_back("point_conv", torch::nn::Conv2d(Options(inputs, outputs, 1)));
  } else {
    const int dilation = conv == SgzConv::Dilated ? 2 : 1;
    layer->push_back("conv", torch::nn::Conv2d(Options(inputs, outputs, 3).padding(dilation).dilation(dilation)));
  }
  return layer;
}

}  // namespace

SgzConv sgzConvFromName(const std::string& name) {
  if (name == "dsc") return SgzConv::DepthwiseSeparable;
  if (name == "tc") return SgzConv::Traditional;
  if (name == "dc") return SgzConv::Dilated;
  throw Error("\"" + name + "\" is no kind of convolution: it is dsc, tc or dc.");
}

SgzNetImpl::SgzNetImpl(SgzConv conv) : conv_(conv) {
  for (std::size_t i = 0; i < kInputs.size(); ++i) {
    const int outputs = i + 1 < kInputs.size() ? kWidth : 3;
    layers_.push_back(register_module("e_conv" + std::to_string(i + 1), makeLayer(conv, kInputs[i], outputs)));
  }
}

torch::Tensor SgzNetImpl::forward(const torch::Tensor& picture) {
  const auto relu = [this](std::size_t layer, const torch::Tensor& x) { return torch::relu(layers_[layer]->forward(x)); };
  const auto x1 = relu(0, picture);
  const auto x2 = relu(1, x1);
  const auto x3 = relu(2, x2);
  const auto x4 = relu(3, x3);
  const auto x5 = relu(4, torch::cat({x3, x4}, 1));
  const auto x6 = relu(5, torch::cat({x2, x5}, 1));
  return torch::tanh(layers_[6]->forward(torch::cat({x1, x6}, 1)));
}

void SgzNetImpl::initialise(std::uint64_t seed) {
  torch::NoGradGuard noGrad;
  auto generator = at::detail::createCPUGenerator(seed);
  for (const auto& parameter : named_parameters()) {
    auto tensor = parameter.value();
    if (tensor.dim() == 1) {
      tensor.zero_();
      continue;
    }
    const auto fanIn = static_cast<double>(tensor.size(1) * tensor.size(2) * tensor.size(3));
    const bool last = parameter.key().starts_with("e_conv7.") && parameter.key().find("depth_conv") == std::string::npos;
    tensor.normal_(0.0, last ? 0.02 : std::sqrt(2.0 / fanIn), generator);
  }
}

torch::Tensor recurrenceStep(const torch::Tensor& y, const torch::Tensor& r, int order) {
  const auto next = y + r * (torch::pow(y, order) - y);
  return order > 2 ? next.clamp(0.0, 1.0) : next;
}

torch::Tensor recurrence(torch::Tensor y, const torch::Tensor& r, int iterations, int order) {
  for (int i = 0; i < iterations; ++i) y = recurrenceStep(y, r, order);
  return y;
}

}  // namespace daybreak::nets
