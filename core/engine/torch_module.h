#pragma once
/// The way to LibTorch, free of its headers.
#include <memory>

#include "engine/backend.h"
#include "engine/compute_options.h"
#include "models/model.h"

namespace daybreak::engine {

/// LibTorch on the device asked for. Throws Error if the model does not fit its architecture or the device does not exist.
std::unique_ptr<const Backend> makeTorchBackend(const models::Model& model, const ComputeOptions& options);

/// Whether the device "auto" is a GPU. False where there is no driver, without LibTorch having to be loaded.
bool hasUsableGpu();

}  // namespace daybreak::engine
