#include "engine/torch/inference_scope.h"

namespace daybreak::engine {

InferenceScope::InferenceScope(int threads) {
  if (at::get_num_threads() != threads) at::set_num_threads(threads);
}

}  // namespace daybreak::engine
