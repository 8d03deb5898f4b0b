#include "engine/torch_module.h"

#include "engine/torch_backend.h"

namespace daybreak::engine {

std::unique_ptr<const Backend> makeTorchBackend(const models::Model& model, const ComputeOptions& options) {
  return std::make_unique<const TorchBackend>(model, chooseDevice(options.device), chooseThreads(options.threads),
                                              options.backend == BackendChoice::Torch);
}

bool hasUsableGpu() { return torch::cuda::is_available(); }

}  // namespace daybreak::engine
