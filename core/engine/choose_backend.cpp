#include "engine/choose_backend.h"

#include "engine/fused/fused_backend.h"
#include "engine/torch_module.h"
#include "error.h"
#include "thread_pool.h"

namespace daybreak::engine {

std::unique_ptr<const Backend> chooseBackend(const models::Model& model, const ComputeOptions& options) {
  const bool fusable = fused::FusedNet::supports(model.card);
  if (options.backend == BackendChoice::Fused) {
    if (!fusable)
      throw Error("The fused kernels do not know the network of \"" + model.card.name + "\". Choose the backend auto.");
    if (options.device != "auto" && options.device != "cpu")
      throw Error("The fused kernels run on the CPU. Choose the device cpu or the backend auto.");
  }
  const bool onCpu = options.device == "cpu" || (options.device == "auto" && !hasUsableGpu());
  if (fusable && (options.backend == BackendChoice::Fused || (options.backend == BackendChoice::Auto && onCpu)))
    return std::make_unique<const fused::FusedBackend>(model, chooseThreads(options.threads));
  return makeTorchBackend(model, options);
}

}  // namespace daybreak::engine
