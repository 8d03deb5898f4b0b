#include "nets/skip_network.h"

#include <ATen/CPUGeneratorImpl.h>

#include <cmath>

namespace daybreak::nets {

std::string skipLayerName(std::size_t index) { return "e_conv" + std::to_string(index + 1); }

torch::Tensor runSkipNetwork(const torch::Tensor& picture,
                             const std::function<torch::Tensor(std::size_t, const torch::Tensor&)>& layer) {
  const auto relu = [&layer](std::size_t index, const torch::Tensor& x) {
    auto y = layer(index, x);
    return torch::relu_(y);
  };
  const auto x1 = relu(0, picture);
  const auto x2 = relu(1, x1);
  const auto x3 = relu(2, x2);
  const auto x4 = relu(3, x3);
  const auto x5 = relu(4, torch::cat({x3, x4}, 1));
  const auto x6 = relu(5, torch::cat({x2, x5}, 1));
  return torch::tanh(layer(6, torch::cat({x1, x6}, 1)));
}

void initialiseSkipNetwork(torch::nn::Module& module, std::uint64_t seed) {
  torch::NoGradGuard noGrad;
  auto generator = at::detail::createCPUGenerator(seed);
  const auto lastLayer = skipLayerName(kSkipLayers - 1) + ".";
  for (const auto& parameter : module.named_parameters()) {
    auto tensor = parameter.value();
    if (tensor.dim() == 1) {
      tensor.zero_();
      continue;
    }
    const auto fanIn = static_cast<double>(tensor.size(1) * tensor.size(2) * tensor.size(3));
    const bool last = parameter.key().starts_with(lastLayer) && parameter.key().find("depth_conv") == std::string::npos;
    tensor.normal_(0.0, last ? 0.02 : std::sqrt(2.0 / fanIn), generator);
  }
}

}  // namespace daybreak::nets
