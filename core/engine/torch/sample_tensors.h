#pragma once
/// A picture's samples as tensors: uint8 as they are, uint16 as int16 of the same bits (LibTorch 1.13 has no uint16), float32.
#include <torch/torch.h>

#include "media/image.h"

namespace daybreak::engine {

torch::Dtype dtypeOf(media::Samples samples);

/// Samples of any such type, or floating ones, → values in [0,1] of a floating type.
torch::Tensor unitValues(const torch::Tensor& samples, torch::Dtype type);

/// Pictures [N,3,H,W] reduced bilinearly with two taps, edges repeated: [N,3,⌈H/factor⌉,⌈W/factor⌉] in [0,1]; see net_input.h.
torch::Tensor reducedByFactor(const torch::Tensor& pictures, int factor, torch::Dtype type);

/// Float values → samples: whole numbers clamped and rounded to nearest, floats as they are; see media::sampleAs().
torch::Tensor samplesOf(const torch::Tensor& values, media::Samples samples);

}  // namespace daybreak::engine
