#pragma once
/// The building blocks of ESPNetv2's encoder (Mehta et al., "ESPNetv2: A Light-weight, Power Efficient, and General Purpose
/// Convolutional Neural Network", CVPR 2019, sections 3.1 and 3.2).
#include <torch/torch.h>

#include <string>
#include <vector>

#include "nets/frozen_layers.h"

namespace daybreak::nets {

/// Depth-wise dilated separable convolutions: the channels are reduced to a quarter, seen by four branches of growing dilation,
/// and joined by a grouped 1×1 convolution. Each branch adds the one before to its own (hierarchical feature fusion), which
/// takes away the gridding that dilation brings.
class EespBranches {
 public:
  /// @param reach no branch sees further than so many pixels; one that would is not dilated at all
  EespBranches(FrozenLayerReader& reader, const std::string& name, int inputs, int outputs, int reach, int stride);

  torch::Tensor operator()(const torch::Tensor& x) const;

 private:
  FrozenLayer reduce_;
  std::vector<FrozenLayer> branches_;
  FrozenNorm norm_;
  FrozenLayer join_;
};

/// [N,C,H,W] → the same size: the branches beside the input itself.
class EespUnit {
 public:
  EespUnit(FrozenLayerReader& reader, const std::string& name, int channels, int reach);

  torch::Tensor operator()(const torch::Tensor& x) const;

 private:
  EespBranches branches_;
  torch::Tensor slopes_;
};

/// Average over 3×3 of every other pixel, half the size rounded up.
torch::Tensor halved(const torch::Tensor& x);

/// [N,C,H,W] → [N,outputs,⌈H/2⌉,⌈W/2⌉]: an average of the input beside the branches' new channels, and what two convolutions
/// make of the picture at that size, which strided layers would otherwise forget.
class StridedEesp {
 public:
  StridedEesp(FrozenLayerReader& reader, const std::string& name, int inputs, int outputs, int reach);

  /// @param picture [N,3,⌈H/2⌉,⌈W/2⌉]
  torch::Tensor operator()(const torch::Tensor& x, const torch::Tensor& picture) const;

 private:
  EespBranches branches_;
  FrozenLayer seePicture_;
  FrozenLayer widen_;
  torch::Tensor slopes_;
};

}  // namespace daybreak::nets
