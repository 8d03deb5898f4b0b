#include "train/recipes.h"

#include <algorithm>

#include "error.h"

namespace daybreak::train {

namespace {

constexpr int kQuickSteps = 1000;

/// What all published programs do.
TrainingOptions publishedAnywhere() {
  TrainingOptions options;
  options.schedule = Schedule::Constant;
  options.augmentation.flip = false;
  options.augmentation.crop = false;
  options.snapshotEvery = 10;
  return options;
}

/// What SGZ, Zero-DCE and Zero-DCE++ have in common.
TrainingOptions publishedCurve() {
  auto options = publishedAnywhere();
  options.epochs = 100;
  options.batch = 8;
  options.side = 256;
  options.learningRate = 1e-4;
  options.weightDecay = 1e-4;
  return options;
}

TrainingOptions published(const std::string& network) {
  if (network == "sci") {
    auto options = publishedAnywhere();
    options.epochs = 1000;
    options.batch = 1;
    options.side = 256;
    options.learningRate = 3e-4;
    options.weightDecay = 3e-4;
    options.gradientClip = 5;
    options.snapshotEvery = 100;
    return options;
  }
  auto options = publishedCurve();
  if (network == "sgz") {
    options.batch = 6;
    options.side = 512;
    options.guidance.segmenter = "random";  // whoever has ImageNet's weights names their file
  } else {
    options.diagonalNeighbours = false;
    if (network == "zero-dce") {
      options.epochs = 200;
      options.weights.totalVariation = 200;  // of eight maps; 1600 of the one used eight times
    }
  }
  return options;
}

/// Less than five minutes on two cores.
void makeQuick(const std::string& network, TrainingOptions& options) {
  options.epochs = 0;
  options.steps = kQuickSteps;
  options.guidance = {};
  options.augmentation = {};
  options.snapshotEvery = 100;
  options.batch = 8;
  options.side = network == "zero-dce" ? 64 : 128;
  options.learningRate = 1e-3;
  options.schedule = Schedule::Cosine;
  if (network != "sci") {
    options.weightDecay = 0;
    return;
  }
  // As sci-medium, which ships: with the published smoothness so short a training changes little.
  options.steps = 200;
  options.batch = 4;
  options.side = 64;
  options.learningRate = 2e-3;
  options.weights.smoothness = 0.065;
  options.neutralColours = true;  // it has no loss of its own against a colour cast
}

}  // namespace

const std::vector<std::string>& trainableNetworks() {
  static const std::vector<std::string> kNames{"sgz", "zero-dce", "zero-dce-pp", "sci"};
  return kNames;
}

TrainingOptions recipeFor(const std::string& network, Recipe recipe) {
  if (std::ranges::find(trainableNetworks(), network) == trainableNetworks().end())
    throw Error("The network \"" + network + "\" cannot be trained.");
  auto options = published(network);
  if (recipe == Recipe::Quick) makeQuick(network, options);
  options.architecture = network == "zero-dce-pp" ? "sgz" : network;
  options.name = network;
  return options;
}

TrainingOptions fineTuningRecipe(std::shared_ptr<const models::Model> start) {
  const auto& network = start->card.architecture;
  if (std::ranges::find(trainableNetworks(), network) == trainableNetworks().end())
    throw Error(start->file, "cannot be fine-tuned", "its network \"" + network + "\" has no trainer");
  auto options = published(network);
  options.architecture = network;
  options.batch = 1;
  options.side = 256;
  options.epochs = 0;
  options.steps = 100;
  options.guidance = {};
  options.augmentation = {};  // a single photo is seen a hundred times
  options.validationShare = 0;
  options.snapshotEvery = 10;
  options.learningRate = 5e-4;
  options.stages = 1;
  if (network != "sci") options.weightDecay = 0;  // a hundred steps of it only make the map weaker
  options.name = start->card.name;
  options.start = std::move(start);
  return options;
}

}  // namespace daybreak::train
