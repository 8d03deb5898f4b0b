#pragma once
/// Between plain weights and LibTorch modules.
#include <torch/torch.h>

#include "nets/weights.h"

namespace daybreak::nets {

/// Copies weights into a module by name. Throws Error naming the first tensor that is missing, left over or misshapen.
void loadWeights(torch::nn::Module& module, const Weights& weights);

/// All parameters and buffers of a module, float32 on the CPU; batch normalisation's step counters are left out.
Weights extractWeights(const torch::nn::Module& module);

}  // namespace daybreak::nets
