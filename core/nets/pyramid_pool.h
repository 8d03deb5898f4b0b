#pragma once
/// The building blocks of ESPNetv2's decoder.
#include <torch/torch.h>

#include <string>
#include <vector>

#include "nets/frozen_layers.h"

namespace daybreak::nets {

/// Bilinear with aligned corners, as all of ESPNetv2 enlarges.
torch::Tensor resizedTo(const torch::Tensor& x, std::int64_t height, std::int64_t width);

/// Efficient pyramid pooling: the channels are reduced to a few, seen by one depth-wise convolution at each of five sizes from
/// twice to a tenth, and joined.
class PyramidPool {
 public:
  enum class Ending { Activated, Classifier };

  /// @param width channels at each size
  PyramidPool(FrozenLayerReader& reader, const std::string& name, int inputs, int width, int outputs, Ending ending);

  /// [N,inputs,H,W] → [N,outputs,H,W]
  torch::Tensor operator()(const torch::Tensor& x) const;

 private:
  FrozenLayer reduce_;
  std::vector<FrozenLayer> stages_;  // the largest size first
  FrozenNorm norm_;
  FrozenLayer merge_;
  FrozenLayer widen_;
  FrozenNorm last_;
  Ending ending_;
};

/// What the encoder saw at one size, for the decoder: a grouped 3×3 convolution, each channel weighted by how much the whole
/// picture has of it.
class EncoderBridge {
 public:
  EncoderBridge(FrozenLayerReader& reader, const std::string& name, int inputs, int outputs);

  torch::Tensor operator()(const torch::Tensor& x) const;

 private:
  FrozenLayer judge_;
  FrozenLayer convert_;
};

}  // namespace daybreak::nets
