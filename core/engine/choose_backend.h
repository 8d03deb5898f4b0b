#pragma once
/// Which backend runs a model.
#include <memory>

#include "engine/backend.h"
#include "engine/compute_options.h"
#include "models/model.h"

namespace daybreak::engine {

/// The fused kernels for networks they know, on the CPU; LibTorch for all others and on a GPU. Throws Error if what is asked
/// for cannot be had.
std::unique_ptr<const Backend> chooseBackend(const models::Model& model, const ComputeOptions& options);

}  // namespace daybreak::engine
