/// The door of libdaybreak-torch.so for core/engine.
#include <torch/torch.h>

#include "engine/nvidia_driver.h"
#include "engine/torch/torch_backend.h"
#include "engine/torch/torch_errors.h"
#include "engine/torch_entries.h"
#include "thread_pool.h"

namespace daybreak::engine {

namespace {

std::string nameOfGpu(std::size_t number) {
  const auto driver = askNvidiaDriver();
  return number < driver.gpus.size() ? driver.gpus[number].name : "GPU " + std::to_string(number);
}

std::unique_ptr<const Backend> makeBackend(const models::Model& model, const ComputeOptions& options) {
  return withPlainErrors("LibTorch could not be set up", [&]() -> std::unique_ptr<const Backend> {
    TorchBackendOptions torchOptions;
    torchOptions.device = torch::Device(options.device);
    torchOptions.threads = chooseThreads(options.threads);
    torchOptions.alwaysRenders = options.backend == BackendChoice::Torch;
    if (torchOptions.device.is_cuda())
      torchOptions.deviceName = nameOfGpu(static_cast<std::size_t>(torchOptions.device.index()));
    return std::make_unique<const TorchBackend>(model, torchOptions);
  });
}

/// An allocation first: it says why there is no GPU, where counting them would only warn on the terminal.
TorchGpus gpus() {
  try {
    torch::empty({1}, torch::kCUDA);
    return {static_cast<int>(torch::cuda::device_count()), {}};
  } catch (const c10::Error& error) {
    return {0, firstLine(error)};
  }
}

}  // namespace

}  // namespace daybreak::engine

extern "C" const daybreak::engine::TorchEntries* daybreakTorchEntries() {
  using namespace daybreak::engine;
  static const TorchEntries kEntries{DAYBREAK_VERSION, daybreak::ThreadPool::share, makeBackend, gpus};
  return &kEntries;
}
