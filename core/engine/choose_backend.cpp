#include "engine/choose_backend.h"

#ifndef DAYBREAK_ENGINE_ONLY
#include "engine/classical/classical_backend.h"
#endif
#include "engine/devices.h"
#include "engine/fallback_backend.h"
#include "engine/fused/fused_backend.h"
#include "engine/torch_module.h"
#include "error.h"
#include "thread_pool.h"

namespace daybreak::engine {

namespace {

std::unique_ptr<const Backend> onCpu(const models::Model& model, ComputeOptions options) {
  options.device = "cpu";
  if (options.backend != BackendChoice::Torch && fused::FusedNet::supports(model.card))
    return std::make_unique<const fused::FusedBackend>(model, chooseThreads(options.threads));
  return makeTorchBackend(model, options);
}

}  // namespace

ChosenBackend chooseBackend(const models::Model& model, const ComputeOptions& options) {
  const auto* architecture = models::findArchitecture(model.card.architecture);
  if (architecture != nullptr && !architecture->isNetwork) {
#ifdef DAYBREAK_ENGINE_ONLY
    throw Error("\"" + model.card.name + "\" has no network, and this Daybreak has only networks.");
#else
    return {std::make_unique<const classical::ClassicalBackend>(model.card.architecture), {}};
#endif
  }
  if (options.backend == BackendChoice::Fused) {
    if (!fused::FusedNet::supports(model.card))
      throw Error("The fused kernels run the networks of SGZ (but for dilated convolutions), Zero-DCE++ and Zero-DCE, and \"" +
                  model.card.name + "\" is none of them. Choose the backend auto.");
    if (options.device != "auto" && options.device != "cpu")
      throw Error("The fused kernels run on the CPU. Choose the device cpu or the backend auto.");
    return {onCpu(model, options), {}};
  }
  const auto device = chooseDevice(options.device);
  if (device.id == "cpu") return {onCpu(model, options), device.notice};
  auto onGpu = options;
  onGpu.device = device.id;
  const auto shared = std::make_shared<const models::Model>(model);
  const auto behind = [shared, options] { return onCpu(*shared, options); };
  try {
    return {std::make_unique<const FallbackBackend>(makeTorchBackend(model, onGpu), behind), {}};
  } catch (const Error& error) {
    if (options.device != "auto") throw;
    return {behind(), std::string(error.what()) + " The CPU computes."};
  }
}

}  // namespace daybreak::engine
