#pragma once
/// Layers of networks that are only used, with more freedom than FrozenConv: groups, dilation and PReLU. They are plain values;
/// the network registers what was read, so that its numbers move with it.
#include <torch/torch.h>

#include <set>
#include <string>
#include <vector>

#include "nets/weights.h"

namespace daybreak::nets {

/// Padded so that only the stride changes the size.
struct ConvShape {
  int inputs = 0;
  int outputs = 0;
  int kernel = 1;  ///< odd
  int groups = 1;
  int stride = 1;
  int dilation = 1;
};

/// A convolution, PReLU behind it if it has slopes.
struct FrozenLayer {
  ConvShape shape;
  torch::Tensor weight;  ///< batch normalisation worked into it
  torch::Tensor bias;    ///< undefined: none
  torch::Tensor slopes;  ///< undefined: no PReLU

  torch::Tensor operator()(const torch::Tensor& x) const;
};

/// Batch normalisation with PReLU behind it.
struct FrozenNorm {
  torch::Tensor factor;
  torch::Tensor offset;
  torch::Tensor slopes;

  torch::Tensor operator()(const torch::Tensor& x) const;
};

/// What the tensors of convolution, normalisation and PReLU are called, without ".weight"; an empty name: there is none.
struct LayerNames {
  std::string conv;
  std::string norm;
  std::string slopes;
};

/// Reads layers by name and remembers what was read. Throws Error naming the first tensor that is missing or misshapen.
class FrozenLayerReader {
 public:
  explicit FrozenLayerReader(const Weights& weights) : weights_(weights) {}

  FrozenLayer layer(const LayerNames& names, const ConvShape& shape);
  FrozenNorm norm(const std::string& norm, const std::string& slopes, int channels);
  torch::Tensor slopes(const std::string& name, int channels);

  /// A tensor that the file has and the network does not need.
  void leaveOut(const std::string& name) { seen_.insert(name); }

  /// Throws Error if the weights have a tensor that nothing asked for; step counters of normalisations do not count.
  void checkAllRead() const;

  /// Makes all that was read buffers of a network.
  void registerIn(torch::nn::Module& network) const;

 private:
  struct Affine {
    torch::Tensor factor, offset;
  };
  torch::Tensor tensor(const std::string& name, const std::vector<std::int64_t>& shape);
  Affine affine(const std::string& norm, int channels);
  torch::Tensor keep(const std::string& name, const torch::Tensor& tensor);

  const Weights& weights_;
  std::set<std::string> seen_;
  std::vector<std::pair<std::string, torch::Tensor>> kept_;
};

}  // namespace daybreak::nets
