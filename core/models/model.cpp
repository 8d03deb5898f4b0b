#include "models/model.h"

namespace daybreak::models {

std::int64_t parameterCount(const nets::Weights& weights) {
  std::int64_t count = 0;
  for (const auto& [name, tensor] : weights) count += static_cast<std::int64_t>(tensor.values.size());
  return count;
}

}  // namespace daybreak::models
