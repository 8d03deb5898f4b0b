#pragma once
/// What all networks that brighten a picture have in common, and the one place that makes them by name.
#include <torch/torch.h>

#include <cstdint>
#include <map>
#include <memory>
#include <string>

#include "nets/weights.h"

namespace daybreak::nets {

/// A network that looks at a picture once and answers with a map that says how to brighten it.
class EnhancementNet : public torch::nn::Module {
 public:
  /// [N,3,H,W] in [0,1] → the map [N,mapChannels(),H,W]: curve parameters in [−1,1], or an illumination in (0,1].
  virtual torch::Tensor forward(const torch::Tensor& picture) = 0;

  /// What the publication makes of picture and map: [N,3,H,W].
  virtual torch::Tensor enhance(const torch::Tensor& picture, const torch::Tensor& map) const = 0;

  virtual int mapChannels() const = 0;

  /// Map pixels nearer to a border than this see the zero padding; the halo a tile needs.
  virtual int halo() const = 0;

  /// Random weights to train from, the same for the same seed; the map starts near "change nothing" where that exists.
  virtual void initialise(std::uint64_t seed) = 0;

  /// Takes and gives all learnt numbers by name. Throws Error naming the first tensor that does not fit.
  virtual void load(const Weights& weights);
  virtual Weights weights() const;
};

/// A network by the name and options of its card (models/architecture.h), weights still undefined; what only training needs is
/// left out. Throws Error if there is none of that name.
std::shared_ptr<EnhancementNet> makeNet(const std::string& architecture, const std::map<std::string, std::string>& options);

}  // namespace daybreak::nets
