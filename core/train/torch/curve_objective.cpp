#include "train/torch/curve_objective.h"

#include "error.h"
#include "train/torch/losses.h"

namespace daybreak::train {

namespace F = torch::nn::functional;

CurveObjective::CurveObjective(std::shared_ptr<nets::EnhancementNet> net, const TrainingOptions& options)
    : net_(std::move(net)), options_(options) {
  if (options.scale < 1 || options.side < options.scale)
    throw Error("A scale of " + std::to_string(options.scale) + " leaves nothing of pictures of " +
                std::to_string(options.side) + " pixels.");
  if (isGuided(options)) guide_.emplace(makeSegmenter(options.guidance), options.precision);
}

void CurveObjective::to(const torch::Device& device) {
  Objective::to(device);
  if (guide_) guide_->to(device);
}

torch::Tensor CurveObjective::mapOf(const torch::Tensor& batch) {
  if (options_.scale == 1) return net_->forward(batch);
  const double part = 1.0 / options_.scale;
  const auto bilinear = F::InterpolateFuncOptions().mode(torch::kBilinear);
  const auto reduced = F::interpolate(batch, F::InterpolateFuncOptions(bilinear)
                                                 .scale_factor(std::vector<double>{part, part})
                                                 .align_corners(false)
                                                 .recompute_scale_factor(false));
  const std::vector<std::int64_t> size{batch.size(2), batch.size(3)};
  return F::interpolate(net_->forward(reduced), F::InterpolateFuncOptions(bilinear).size(size).align_corners(true));
}

std::vector<WeightedTerm> CurveObjective::terms(const torch::Tensor& batch) {
  const auto map = mapOf(batch);
  const auto enhanced = net_->enhance(batch, map);
  const auto& weights = options_.weights;
  std::vector<WeightedTerm> terms{
      {"tv", weights.totalVariation * totalVariation(map)},
      {"spatial", weights.spatial * spatialConsistency(enhanced, batch, options_.spatialPatch, options_.diagonalNeighbours)},
      {"colour", weights.colour * colourConstancy(enhanced)},
      {"exposure", weights.exposure * exposureControl(enhanced, options_.exposure, options_.exposurePatch)}};
  if (guide_) terms.push_back({"semantic", weights.semantic * guide_->loss(enhanced)});
  return terms;
}

}  // namespace daybreak::train
