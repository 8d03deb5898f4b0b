#pragma once
/// A thread made ready for LibTorch.
#include <torch/torch.h>

#include "thread_pool.h"

namespace daybreak::engine {

/// Sets this thread up for inference as long as it lives: no gradients, denormals flushed to zero, `threads` intra-op threads
/// (LibTorch as Debian builds it starts with one). LibTorch's own threads flush denormals if the one that starts them does.
class InferenceScope {
 public:
  explicit InferenceScope(int threads);
  InferenceScope(const InferenceScope&) = delete;
  InferenceScope& operator=(const InferenceScope&) = delete;

 private:
  torch::NoGradGuard noGrad_;
  DenormalsFlushed flushed_;
};

}  // namespace daybreak::engine
