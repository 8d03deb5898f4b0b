#pragma once
/// Between plain weights and LibTorch modules.
#include <torch/torch.h>

#include <string>

#include "nets/weights.h"

namespace daybreak::nets {

/// Copies weights into a module by name. Throws Error naming the first tensor that is missing, left over or misshapen.
void loadWeights(torch::nn::Module& module, const Weights& weights);

/// All parameters and buffers of a module, float32 on the CPU; batch normalisation's step counters are left out.
Weights extractWeights(const torch::nn::Module& module);

/// A tensor's numbers as float32.
WeightTensor plainTensor(const torch::Tensor& tensor);

/// One of the weights as a tensor of its own, float32 on the CPU. Throws Error if there is none of that name.
torch::Tensor tensorNamed(const Weights& weights, const std::string& name);

}  // namespace daybreak::nets
