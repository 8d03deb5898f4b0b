#include "train/torch/precision.h"

#include "train/torch/guidance.h"

namespace daybreak::train {

bool computesInBfloat16(const torch::Device& device) {
  if (device.is_cpu()) {
#if defined(__x86_64__) && defined(__GNUC__)
    return __builtin_cpu_supports("avx512bf16") != 0;
#else
    return false;
#endif
  }
  try {
    const auto options = torch::TensorOptions().device(device).dtype(torch::kBFloat16);
    torch::conv2d(torch::ones({1, 8, 4, 4}, options), torch::ones({8, 8, 3, 3}, options)).cpu();
    return true;
  } catch (const c10::Error&) {  // GPUs before Ampere: their libraries refuse
    return false;
  }
}

std::string precisionNotice(const TrainingOptions& options, const torch::Device& device) {
  if (options.precision == Precision::Full) return {};
  if (!isGuided(options)) return "Mixed precision speeds up guidance only, which is off: everything computes in float32.";
  if (!computesInBfloat16(device)) return "This device does not compute in bfloat16: everything computes in float32.";
  return {};
}

}  // namespace daybreak::train
