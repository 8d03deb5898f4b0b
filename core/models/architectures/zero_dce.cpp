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

/// The DCE-Net trained on SICE calls its layers "conv1" where Zero-DCE says "e_conv1".
nets::Weights canonicalNames(nets::Weights weights) {
  forEachSkipLayer(kMapChannels, [&](const std::string& layer, std::int64_t, std::int64_t) {
    for (const auto* ending : {".weight", ".bias"}) {
      auto other = weights.extract(layer.substr(2) + ending);
      if (!other) continue;
      other.key() = layer + ending;
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
