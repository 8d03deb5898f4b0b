#pragma once
/// Where and how wide networks run.
#include <string>

namespace daybreak::engine {

/// What computes: the best there is, our own CPU kernels, or LibTorch.
enum class BackendChoice { Auto, Fused, Torch };

struct ComputeOptions {
  std::string device = "auto";  ///< "auto" (a GPU when there is one), "cpu", "cuda" or "cuda:N"
  int threads = 0;              ///< 0: all cores
  BackendChoice backend = BackendChoice::Auto;
};

}  // namespace daybreak::engine
