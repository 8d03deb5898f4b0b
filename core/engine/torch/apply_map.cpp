#include "engine/torch/apply_map.h"

#include <algorithm>
#include <vector>

#ifdef DAYBREAK_CUDA_KERNELS
#include "engine/torch/gpu/render_kernel.h"
#endif
#include "engine/torch/sample_tensors.h"
#include "nets/recurrence.h"

namespace daybreak::engine {

namespace {

/// [N,C,h,w] grid → [N,C,H,W], bilinear.
torch::Tensor sample(const torch::Tensor& grid, const AxisTensors& x, const AxisTensors& y) {
  const auto rows = torch::lerp(grid.index_select(2, y.before), grid.index_select(2, y.after), y.share.view({1, 1, -1, 1}));
  return torch::lerp(rows.index_select(3, x.before), rows.index_select(3, x.after), x.share.view({1, 1, 1, -1}));
}

/// factor · (1 − protection · spared), as a number or [1,1,H,W].
torch::Tensor strength(const AreasOnDevice* areas, const RenderPlan& plan, torch::Device device) {
  if (plan.protection <= 0 || areas == nullptr) return torch::full({1, 1, 1, 1}, plan.factor, device);
  return plan.factor * (1.0F - plan.protection * sample(areas->spared, areas->x, areas->y));
}

torch::Tensor applyCurves(torch::Tensor colours, const MapOnDevice& map, const torch::Tensor& strength,
                          const RenderPlan& plan) {
  const auto maps = map.map.size(1) / 3;
  torch::Tensor factors;
  for (std::int64_t step = 0; step < plan.steps; ++step) {
    if (step < maps) {  // after the last map its factors go on
      factors = sample(map.map.slice(1, 3 * step, 3 * step + 3), map.x, map.y);
      if (plan.oneColour) factors = factors.mean(1, true);
      factors = (factors * strength).clamp_(-1.0, 1.0);
    }
    colours = nets::recurrenceStep(colours, factors, plan.order);
  }
  return colours;
}

torch::Tensor divideByIllumination(const torch::Tensor& colours, const MapOnDevice& map, const torch::Tensor& strength,
                                   const RenderPlan& plan) {
  auto illumination = sample(map.map, map.x, map.y);
  if (plan.oneColour) illumination = illumination.mean(1, true);
  return (colours / torch::pow(illumination, strength)).clamp_max_(1.0);
}

torch::Tensor applyGamma(const torch::Tensor& colours, const MapOnDevice& map, const torch::Tensor& strength,
                         const RenderPlan& plan) {
  auto gamma = sample(map.map, map.x, map.y);
  if (plan.oneColour) gamma = gamma.mean(1, true);
  return torch::pow(colours, torch::pow(gamma, strength));
}

}  // namespace

AxisTensors::AxisTensors(AxisMapping mapping, int first, int count, int cells, torch::Device device) {
  std::vector<std::int64_t> left;
  std::vector<std::int64_t> right;
  std::vector<float> shares;
  for (int i = first; i < first + count; ++i) {
    const auto position = axisPosition(mapping.at(i), cells);
    left.push_back(position.cell);
    right.push_back(std::min(position.cell + 1, cells - 1));
    shares.push_back(position.share);
  }
  before = torch::tensor(left).to(device);
  after = torch::tensor(right).to(device);
  share = torch::tensor(shares).to(device);
}

torch::Tensor applyMap(const torch::Tensor& pictures, const MapOnDevice& map, const AreasOnDevice* areas,
                       const RenderPlan& plan, media::Samples samples) {
#ifdef DAYBREAK_CUDA_KERNELS
  if (pictures.is_cuda()) return gpu::applyMap(pictures, map, areas, plan, samples);
#endif
  return applyMapInSteps(pictures, map, areas, plan, samples);
}

torch::Tensor applyMapInSteps(const torch::Tensor& pictures, const MapOnDevice& map, const AreasOnDevice* areas,
                              const RenderPlan& plan, media::Samples samples) {
  const auto amount = strength(areas, plan, pictures.device());
  auto colours = unitValues(pictures, torch::kFloat32);
  if (map.kind == models::MapKind::Illumination)
    colours = divideByIllumination(colours, map, amount, plan);
  else if (map.kind == models::MapKind::Gamma)
    colours = applyGamma(colours, map, amount, plan);
  else
    colours = applyCurves(colours, map, amount, plan);
  if (plan.saturation != 1.0F) {
    const auto weights = torch::tensor({0.2126F, 0.7152F, 0.0722F}).to(pictures.device()).view({1, 3, 1, 1});
    const auto luma = (colours * weights).sum(1, true);
    colours = (luma + plan.saturation * (colours - luma)).clamp_(0.0, 1.0);
  }
  return samplesOf(colours, samples);
}

}  // namespace daybreak::engine
