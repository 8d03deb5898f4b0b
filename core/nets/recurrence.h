#pragma once
/// The curve that curve-estimating nets apply again and again.
#include <torch/torch.h>

namespace daybreak::nets {

/// One step of the recurrence (SGZ eq. 3): y + r(y^order − y), kept in [0,1] (orders above 2 can overshoot).
torch::Tensor recurrenceStep(const torch::Tensor& y, const torch::Tensor& r, int order = 2);

/// `iterations` steps with the same map; as published: 8 of order 2.
torch::Tensor recurrence(torch::Tensor y, const torch::Tensor& r, int iterations = 8, int order = 2);

/// A step of order 2 for each of the maps [N,3n,H,W] (Zero-DCE eq. 3) on y [N,3,H,W].
torch::Tensor curves(torch::Tensor y, const torch::Tensor& maps);

}  // namespace daybreak::nets
