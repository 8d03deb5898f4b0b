#include "models/architectures/all.h"
#include "models/architectures/skip_layers.h"

namespace daybreak::models {

namespace {

constexpr std::int64_t kMapChannels = 3;

TensorShapes shapesOf(const ArchitectureOptions& options) {
  TensorShapes shapes;
  forEachSkipLayer(kMapChannels, [&](const std::string& layer, std::int64_t inputs, std::int64_t outputs) {
    if (options.at("conv") == "dsc") {
      shapes[layer + ".depth_conv.weight"] = {inputs, 1, 3, 3};
      shapes[layer + ".depth_conv.bias"] = {inputs};
      shapes[layer + ".point_conv.weight"] = {outputs, inputs, 1, 1};
      shapes[layer + ".point_conv.bias"] = {outputs};
    } else {
      shapes[layer + ".conv.weight"] = {outputs, inputs, 3, 3};
      shapes[layer + ".conv.bias"] = {outputs};
    }
  });
  return shapes;
}

/// Plain convolutions are "e_convN.conv.weight"; files that leave out ".conv", as Zero-DCE's do, are renamed.
nets::Weights canonicalNames(nets::Weights weights) {
  forEachSkipLayer(kMapChannels, [&](const std::string& layer, std::int64_t, std::int64_t) {
    for (const auto* ending : {".weight", ".bias"}) {
      if (weights.contains(layer + ".conv" + ending)) continue;
      auto plain = weights.extract(layer + ending);
      if (!plain) continue;
      plain.key() = layer + ".conv" + ending;
      weights.insert(std::move(plain));
    }
  });
  return weights;
}

}  // namespace

Architecture sgzArchitecture() {
  Architecture sgz;
  sgz.name = "sgz";
  sgz.title = "SGZ enhancement-factor extraction net, also Zero-DCE++";
  sgz.publication = "Zheng and Gupta, WACV 2022; Li, Guo and Loy, TPAMI 2021";
  sgz.license =
      "SGZ's code and weights were published without a licence, Zero-DCE++'s for non-commercial use only (CC BY-NC 4.0)";
  sgz.mapKind = MapKind::Curve;
  sgz.mapChannels = kMapChannels;
  sgz.defaultScale = 12;
  sgz.variants = {{{"conv", "dsc"}}, {{"conv", "tc"}}, {{"conv", "dc"}}};  // dc has tc's shapes: only a card can tell
  sgz.shapes = shapesOf;
  sgz.canonicalNames = canonicalNames;
  return sgz;
}

}  // namespace daybreak::models
