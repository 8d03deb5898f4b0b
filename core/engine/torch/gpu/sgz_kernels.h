#pragma once
/// SGZ's depthwise-separable network run by our CUDA kernels, in half precision.
#include <torch/torch.h>

#include <vector>

#include "models/model.h"

namespace daybreak::engine::gpu {

class SgzKernels {
 public:
  static bool supports(const models::ModelCard& card);

  SgzKernels(const nets::Weights& weights, torch::Device device);

  /// @param pictures [N,3,H,W] as DeviceNet::map() takes them, values of a row side by side
  /// @returns [N,3,⌈H/factor⌉,⌈W/factor⌉] float32: the map of the pictures reduced as net_input.h says
  torch::Tensor map(const torch::Tensor& pictures, int factor) const;

 private:
  struct Layer {
    int channels;
    torch::Tensor depthwise, pointwise, bias;
  };
  torch::Tensor run(const Layer& layer, const torch::Tensor& first, const torch::Tensor& second) const;

  std::vector<Layer> layers_;
};

}  // namespace daybreak::engine::gpu
