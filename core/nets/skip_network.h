#pragma once
/// The shape that Zero-DCE, Zero-DCE++ and SGZ share: seven layers of 32 channels, the later ones seeing the earlier again.
#include <torch/torch.h>

#include <array>
#include <cstdint>
#include <functional>
#include <string>

namespace daybreak::nets {

constexpr int kSkipWidth = 32;
constexpr int kSkipLayers = 7;
constexpr std::array<int, kSkipLayers> kSkipInputs{
    3, kSkipWidth, kSkipWidth, kSkipWidth, 2 * kSkipWidth, 2 * kSkipWidth, 2 * kSkipWidth};

/// "e_conv1" … "e_conv7".
std::string skipLayerName(std::size_t index);

/// Layers 5, 6, 7 see cat(x3,x4), cat(x2,x5), cat(x1,x6); ReLU between, tanh at the end.
/// @param layer the convolution number 0…6 applied to its input, without activation
torch::Tensor runSkipNetwork(const torch::Tensor& picture,
                             const std::function<torch::Tensor(std::size_t, const torch::Tensor&)>& layer);

/// Kaiming initialisation, last layer normal with std 0.02, biases zero: starts near a map of 0, the identity.
void initialiseSkipNetwork(torch::nn::Module& module, std::uint64_t seed);

}  // namespace daybreak::nets
