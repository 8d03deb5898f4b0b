#include "models/architectures/all.h"

namespace daybreak::models {

namespace {

constexpr std::int64_t kColours = 3;
constexpr std::int64_t kCalibrationWidth = 16;
constexpr int kCalibrationBlocks = 3;

void addConvolution(TensorShapes& shapes, const std::string& name, std::int64_t inputs, std::int64_t outputs) {
  shapes[name + ".weight"] = {outputs, inputs, 3, 3};
  shapes[name + ".bias"] = {outputs};
}

void addNormalisation(TensorShapes& shapes, const std::string& name, std::int64_t channels) {
  for (const auto* part : {".weight", ".bias", ".running_mean", ".running_var"}) shapes[name + part] = {channels};
}

TensorShapes shapesOf(const ArchitectureOptions&) {
  TensorShapes shapes;
  addConvolution(shapes, "enhance.in_conv.0", kColours, kColours);
  addConvolution(shapes, "enhance.conv.0", kColours, kColours);
  addNormalisation(shapes, "enhance.conv.1", kColours);
  addConvolution(shapes, "enhance.out_conv.0", kColours, kColours);
  return shapes;
}

TensorShapes calibrationShapes() {
  TensorShapes shapes;
  addConvolution(shapes, "calibrate.in_conv.0", kColours, kCalibrationWidth);
  addNormalisation(shapes, "calibrate.in_conv.1", kCalibrationWidth);
  for (const auto* number : {"0", "3"}) {
    addConvolution(shapes, std::string("calibrate.convs.") + number, kCalibrationWidth, kCalibrationWidth);
    addNormalisation(shapes, std::string("calibrate.convs.") + (*number == '0' ? "1" : "4"), kCalibrationWidth);
  }
  addConvolution(shapes, "calibrate.out_conv.0", kCalibrationWidth, kColours);
  return shapes;
}

/// A layer that blocks share, and how its tensors are also called.
struct SharedLayer {
  std::string name;
  std::vector<std::string> aliases;
};

std::vector<SharedLayer> sharedLayers() {
  SharedLayer enhance{"enhance.conv.", {"enhance.blocks.0."}};
  SharedLayer calibrate{"calibrate.convs.", {}};
  for (int block = 0; block < kCalibrationBlocks; ++block)
    calibrate.aliases.push_back("calibrate.blocks." + std::to_string(block) + ".");
  return {enhance, calibrate};
}

/// Published files hold the shared layers once more for every block; a copy that differs is none and stays, to be refused.
/// Batch normalisation's step counters go: nothing reads them.
nets::Weights canonicalNames(nets::Weights weights) {
  std::erase_if(weights, [](const auto& item) { return item.first.ends_with(".num_batches_tracked"); });
  for (const auto& layer : sharedLayers()) {
    for (const auto& alias : layer.aliases) {
      std::erase_if(weights, [&](const auto& item) {
        if (!item.first.starts_with(alias)) return false;
        const auto original = weights.find(layer.name + item.first.substr(alias.size()));
        return original != weights.end() && original->second == item.second;
      });
    }
  }
  return weights;
}

nets::Weights publishedNames(nets::Weights weights) {
  const auto canonical = weights;
  for (const auto& [name, tensor] : canonical) {
    constexpr std::string_view kStatistics = ".running_mean";
    if (name.ends_with(kStatistics))
      weights[name.substr(0, name.size() - kStatistics.size()) + ".num_batches_tracked"] = {{}, {0.0F}};
  }
  const auto once = weights;
  for (const auto& layer : sharedLayers())
    for (const auto& [name, tensor] : once)
      if (name.starts_with(layer.name))
        for (const auto& alias : layer.aliases) weights[alias + name.substr(layer.name.size())] = tensor;
  return weights;
}

}  // namespace

Architecture sciArchitecture() {
  Architecture sci;
  sci.name = "sci";
  sci.title = "SCI, self-calibrated illumination";
  sci.publication = "Ma et al., CVPR 2022";
  sci.license = "The authors' code and weights were published without a licence";
  sci.mapKind = MapKind::Illumination;
  sci.mapChannels = kColours;
  sci.defaultScale = 1;
  sci.inapplicable = {{"iterations", "SCI divides the picture by its illumination once: there is nothing to repeat."},
                      {"order", "SCI divides the picture by its illumination: there is no curve that could have an order."}};
  sci.shapes = shapesOf;
  sci.trainingShapes = calibrationShapes();
  sci.canonicalNames = canonicalNames;
  sci.publishedNames = publishedNames;
  return sci;
}

}  // namespace daybreak::models
