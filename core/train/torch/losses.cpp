#include "train/torch/losses.h"

#include <array>

namespace daybreak::train {

namespace F = torch::nn::functional;

namespace {

constexpr double kCharbonnier = 1e-6;
constexpr double kLeastProbability = 1e-7;

torch::Tensor patchMeans(const torch::Tensor& picture, int patch) {
  return F::avg_pool2d(picture.mean(1, true), F::AvgPool2dFuncOptions(patch));
}

/// [8,1,3,3] kernels: the centre minus one neighbour each; the four straight ones first.
torch::Tensor neighbourKernels(const torch::Tensor& like) {
  constexpr std::array<std::array<int, 2>, 8> kOffsets{{{1, 0}, {1, 2}, {0, 1}, {2, 1}, {0, 0}, {0, 2}, {2, 0}, {2, 2}}};
  auto kernels = torch::zeros({8, 1, 3, 3});
  for (std::size_t i = 0; i < kOffsets.size(); ++i) {
    const auto index = static_cast<std::int64_t>(i);
    kernels.index_put_({index, 0, 1, 1}, 1.0);
    kernels.index_put_({index, 0, kOffsets[i][0], kOffsets[i][1]}, -1.0);
  }
  return kernels.to(like.device(), like.dtype());
}

}  // namespace

torch::Tensor spatialConsistency(const torch::Tensor& enhanced, const torch::Tensor& low, int patch, bool diagonals) {
  // The differences are linear, so the change of the patch means has the change of the differences.
  const auto change = patchMeans(enhanced, patch) - patchMeans(low, patch);
  const auto squares = F::conv2d(change, neighbourKernels(change), F::Conv2dFuncOptions().padding(1)).square();
  auto sum = squares.slice(1, 0, 4).sum(1);
  if (diagonals) sum = sum + 0.5 * squares.slice(1, 4, 8).sum(1);
  return sum.mean();
}

torch::Tensor colourConstancy(const torch::Tensor& enhanced) {
  const auto means = enhanced.mean({2, 3});
  const auto red = means.select(1, 0);
  const auto green = means.select(1, 1);
  const auto blue = means.select(1, 2);
  const auto pairs = (red - green).pow(4) + (red - blue).pow(4) + (green - blue).pow(4);
  return (pairs + kCharbonnier * kCharbonnier).sqrt().mean();
}

torch::Tensor exposureControl(const torch::Tensor& enhanced, double exposure, int patch) {
  return (patchMeans(enhanced, patch) - exposure).square().mean();
}

torch::Tensor totalVariation(const torch::Tensor& map) {
  const auto height = map.size(2);
  const auto width = map.size(3);
  const auto vertical = (map.slice(2, 1) - map.slice(2, 0, height - 1)).square().sum();
  const auto horizontal = (map.slice(3, 1) - map.slice(3, 0, width - 1)).square().sum();
  const auto count = [](std::int64_t a, std::int64_t b) { return static_cast<double>(std::max<std::int64_t>(a * b, 1)); };
  return 2.0 * (vertical / count(height - 1, width) + horizontal / count(height, width - 1)) / map.size(0);
}

torch::Tensor pseudoLabels(const torch::Tensor& logits) { return logits.detach().argmax(1); }

torch::Tensor focalLoss(const torch::Tensor& logits, const torch::Tensor& labels) {
  const auto probability =
      torch::softmax(logits, 1).gather(1, labels.unsqueeze(1)).clamp(kLeastProbability, 1 - kLeastProbability);
  return -((1 - probability).square() * probability.log()).mean();
}

}  // namespace daybreak::train
