#pragma once
/// Which backend runs a model.
#include <memory>
#include <string>

#include "engine/backend.h"
#include "engine/compute_options.h"
#include "models/model.h"

namespace daybreak::engine {

struct ChosenBackend {
  std::unique_ptr<const Backend> backend;
  std::string notice;  ///< a sentence if it is not what one would expect: the CPU because a GPU is broken; else empty
};

/// Classical methods run on the CPU, whatever is asked for. The fused kernels for networks they know (SGZ, Zero-DCE++,
/// Zero-DCE), on the CPU; LibTorch for all others (SCI, SGZ with dilated convolutions) and on a GPU, where the CPU stands
/// behind it. Throws Error if what is asked for cannot be had.
ChosenBackend chooseBackend(const models::Model& model, const ComputeOptions& options);

}  // namespace daybreak::engine
