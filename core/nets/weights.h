#pragma once
/// The learnt numbers of a network by name, free of LibTorch so that everyone may hold them.
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace daybreak::nets {

/// One parameter or buffer: float32 values in C order. Scalars have an empty shape and one value.
struct WeightTensor {
  std::vector<std::int64_t> shape;
  std::vector<float> values;
  bool operator==(const WeightTensor&) const = default;
};

/// State dict: PyTorch's parameter names ("e_conv1.depth_conv.weight") to tensors.
using Weights = std::map<std::string, WeightTensor>;

/// Numbers below this magnitude do nothing but slow a CPU down by a factor of seven (denormals); they become zero on load.
constexpr float kNegligibleWeight = 1e-12F;

}  // namespace daybreak::nets
