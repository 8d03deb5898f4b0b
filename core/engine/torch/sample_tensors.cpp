#include "engine/torch/sample_tensors.h"

#include <vector>

namespace daybreak::engine {

namespace {

/// Two taps along one axis of [N,3,H,W], edges repeated; see net_input.h.
torch::Tensor reducedAlong(const torch::Tensor& pictures, int axis, int factor) {
  const auto pixels = pictures.size(axis);
  const auto cells = (pixels + factor - 1) / factor;
  const auto positions = (torch::arange(cells, torch::kFloat64) + 0.5) * factor - 0.5;
  const auto before = positions.floor();
  const auto pick = [&](const torch::Tensor& index) {
    return pictures.index_select(axis, index.clamp_max(pixels - 1).to(torch::kInt64).to(pictures.device()));
  };
  auto shape = std::vector<std::int64_t>(4, 1);
  shape[static_cast<std::size_t>(axis)] = cells;
  const auto share = (positions - before).to(pictures.dtype()).view(shape).to(pictures.device());
  return torch::lerp(pick(before), pick(before + 1), share);
}

}  // namespace

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

torch::Tensor reducedByFactor(const torch::Tensor& pictures, int factor, torch::Dtype type) {
  return reducedAlong(reducedAlong(unitValues(pictures, type), 2, factor), 3, factor);
}

}  // namespace daybreak::engine
