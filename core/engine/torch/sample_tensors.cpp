#include "engine/torch/sample_tensors.h"

namespace daybreak::engine {

torch::Dtype dtypeOf(media::Samples samples) {
  switch (samples) {
    case media::Samples::U8:
      return torch::kUInt8;
    case media::Samples::U16:
      return torch::kInt16;
    case media::Samples::F32:
      break;
  }
  return torch::kFloat32;
}

torch::Tensor unitValues(const torch::Tensor& samples, torch::Dtype type) {
  if (samples.scalar_type() == torch::kUInt8) return samples.to(type).div_(255.0F);
  if (samples.scalar_type() == torch::kInt16)
    return samples.to(torch::kInt32).bitwise_and_(0xFFFF).to(torch::kFloat32).div_(65535.0F).to(type);
  return samples.to(type);
}

torch::Tensor samplesOf(const torch::Tensor& values, media::Samples samples) {
  if (samples == media::Samples::F32) return values;
  const float whole = samples == media::Samples::U8 ? 255.0F : 65535.0F;
  const auto rounded = values.nan_to_num(0.0).clamp(0.0, 1.0).mul_(whole).add_(0.5F);
  if (samples == media::Samples::U8) return rounded.to(torch::kUInt8);
  return rounded.to(torch::kInt32).to(torch::kInt16);
}

}  // namespace daybreak::engine
