#pragma once
/// What libdaybreak-torch.so offers a program: function pointers behind one exported symbol, free of LibTorch's headers.
#include <memory>
#include <string>

#include "engine/backend.h"
#include "engine/compute_options.h"
#include "models/model.h"
#include "thread_pool.h"

namespace daybreak::engine {

/// How many GPUs LibTorch can compute on, and if none why.
struct TorchGpus {
  int count = 0;
  std::string problem;  ///< a clause: "the driver is too old"
};

/// The module's functions. They throw Daybreak's exceptions, never LibTorch's.
struct TorchEntries {
  const char* version = "";  ///< of Daybreak: a program takes no other's module
  /// The program's threads, so that the module starts none of its own.
  void (*useThreads)(ThreadPool& pool) = nullptr;
  /// @param options with the device "cpu" or "cuda:N"
  std::unique_ptr<const Backend> (*makeBackend)(const models::Model& model, const ComputeOptions& options) = nullptr;
  TorchGpus (*gpus)() = nullptr;
};

/// `extern "C" const TorchEntries* daybreakTorchEntries();`
constexpr auto kTorchEntries = "daybreakTorchEntries";

}  // namespace daybreak::engine
