#pragma once
/// SCI's losses (Ma et al., CVPR 2022, section 3.3). Pictures and illuminations are [N,3,H,W]; every loss is a scalar tensor
/// with gradients.
#include <torch/torch.h>

namespace daybreak::train {

/// Mean (i − x)².
torch::Tensor illuminationFidelity(const torch::Tensor& illumination, const torch::Tensor& picture);

/// RGB in [0,1] to studio-range YCbCr in [0,1]. The published code means this, but takes pixels apart by a reshape without the
/// permutation it needs: its "pixels" are three neighbours of one channel.
torch::Tensor yCbCr(const torch::Tensor& picture);

/// For the 24 neighbours within 2 pixels: mean of exp(−|Δguide|²/(2·10²)) · Σ over channels |Δillumination|, added up.
/// @param guide [N,C,H,W] whose edges the illumination may follow, as published yCbCr() of the picture
torch::Tensor illuminationSmoothness(const torch::Tensor& illumination, const torch::Tensor& guide);

}  // namespace daybreak::train
