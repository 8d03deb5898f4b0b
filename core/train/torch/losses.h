#pragma once
/// The zero-reference losses: what tells a network that a picture is well lit without showing it one that is.
/// Pictures are [N,3,H,W] in [0,1], maps [N,C,H,W] in [−1,1]; every loss is a scalar tensor with gradients.
#include <torch/torch.h>

namespace daybreak::train {

/// Spatial consistency (SGZ, section 3.3; Zero-DCE eq. 5 with 4 neighbours only): differences between neighbouring
/// patch means of the channel average should stay as they were; diagonals count half; mean over all patches.
/// @param patch side of the averaged patches in pixels
torch::Tensor spatialConsistency(const torch::Tensor& enhanced, const torch::Tensor& low, int patch, bool diagonals = true);

/// Colour constancy (grey world): channel means should agree. sqrt(Σ over pairs of (Δ²)² + ε²), mean over the batch; ε = 1e-6
/// as the paper's Charbonnier term has it, without which pure grey has no gradient.
torch::Tensor colourConstancy(const torch::Tensor& enhanced);

/// Exposure: patch means of the channel average should be E; mean square, as the published code computes it.
torch::Tensor exposureControl(const torch::Tensor& enhanced, double exposure, int patch = 16);

/// Total variation of the map: 2·(Σ(Δh)²/((H−1)·W) + Σ(Δw)²/(H·(W−1)))/N, the counts without channels as published.
torch::Tensor totalVariation(const torch::Tensor& map);

/// What a segmentation takes the picture for: the likeliest class of every pixel, [N,h,w], without gradients.
torch::Tensor pseudoLabels(const torch::Tensor& logits);

/// Semantic loss (SGZ eq. 6): focal loss with γ = 2, −(1 − p)² log p, mean over all pixels, p being the probability of the
/// label, clamped to [1e-7, 1 − 1e-7].
/// @param logits [N,classes,h,w]
/// @param labels [N,h,w] of integers below `classes`
torch::Tensor focalLoss(const torch::Tensor& logits, const torch::Tensor& labels);

}  // namespace daybreak::train
