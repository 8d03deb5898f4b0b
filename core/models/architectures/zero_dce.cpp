#include <algorithm>

#include "models/architectures/all.h"
#include "models/architectures/skip_layers.h"

namespace daybreak::models {

namespace {

constexpr std::int64_t kMapChannels = 24;

TensorShapes shapesOf(const ArchitectureOptions&) {
  TensorShapes shapes;
  forEachSkipLayer(kMapChannels, [&](const std::string& layer, std::int64_t inputs, std::int64_t outputs) {
    shapes[layer + ".weight"] = {outputs, inputs, 3, 3};
    shapes[layer + ".bias"] = {outputs};
  });
  return shapes;
}

/// The two halves of a convolution's inputs change places: [outputs,inputs,3,3].
void swapInputHalves(nets::WeightTensor& kernels) {
  const auto inputs = kernels.values.size() / static_cast<std::size_t>(std::max<std::int64_t>(kernels.shape.front(), 1));
  for (auto kernel = kernels.values.begin(); kernel != kernels.values.end(); kernel += static_cast<std::ptrdiff_t>(inputs))
    std::rotate(kernel, kernel + static_cast<std::ptrdiff_t>(inputs / 2), kernel + static_cast<std::ptrdiff_t>(inputs));
}

/// The DCE-Net trained on SICE calls its layers "conv1" where Zero-DCE says "e_conv1", and its skip connections put the later
/// layer first: cat(x4,x3) for cat(x3,x4).
nets::Weights canonicalNames(nets::Weights weights) {
  forEachSkipLayer(kMapChannels, [&](const std::string& layer, std::int64_t inputs, std::int64_t outputs) {
    for (const auto* ending : {".weight", ".bias"}) {
      auto other = weights.extract(layer.substr(2) + ending);
      if (!other) continue;
      other.key() = layer + ending;
      if (other.mapped().shape == std::vector<std::int64_t>{outputs, inputs, 3, 3} && inputs > kSkipWidth)
        swapInputHalves(other.mapped());
      weights.insert(std::move(other));
    }
  });
  return weights;
}

}  // namespace

Architecture zeroDceArchitecture() {
  Architecture zeroDce;
  zeroDce.name = "zero-dce";
  zeroDce.title = "Zero-DCE, eight curve-parameter maps";
  zeroDce.publication = "Guo et al., CVPR 2020";
  zeroDce.license = "The authors' code and weights are for non-commercial use only (CC BY-NC 4.0)";
  zeroDce.mapKind = MapKind::CurveSteps;
  zeroDce.mapChannels = kMapChannels;
  zeroDce.defaultScale = 1;
  zeroDce.shapes = shapesOf;
  zeroDce.canonicalNames = canonicalNames;
  return zeroDce;
}

}  // namespace daybreak::models
