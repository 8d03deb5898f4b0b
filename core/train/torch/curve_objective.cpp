#include "train/torch/curve_objective.h"

#include "train/torch/losses.h"

namespace daybreak::train {

std::vector<WeightedTerm> CurveObjective::terms(const torch::Tensor& batch) {
  const auto map = net_->forward(batch);
  const auto enhanced = net_->enhance(batch, map);
  const auto& weights = options_.weights;
  return {
      {"tv", weights.totalVariation * totalVariation(map)},
      {"spatial", weights.spatial * spatialConsistency(enhanced, batch, options_.spatialPatch, options_.diagonalNeighbours)},
      {"colour", weights.colour * colourConstancy(enhanced)},
      {"exposure", weights.exposure * exposureControl(enhanced, options_.exposure, options_.exposurePatch)}};
}

}  // namespace daybreak::train
