#include "train/recipes.h"

#include <algorithm>

#include "error.h"

namespace daybreak::train {

namespace {

/// What SGZ, Zero-DCE and Zero-DCE++ have in common.
TrainingOptions publishedCurve() {
  TrainingOptions options;
  options.batch = 8;
  options.side = 256;
  options.learningRate = 1e-4;
  options.schedule = Schedule::Constant;
  options.weightDecay = 1e-4;
  return options;
}

TrainingOptions published(const std::string& network) {
  if (network == "sci") {
    TrainingOptions options;
    options.batch = 1;
    options.side = 256;
    options.learningRate = 3e-4;
    options.schedule = Schedule::Constant;
    options.weightDecay = 3e-4;
    options.gradientClip = 5;
    return options;
  }
  auto options = publishedCurve();
  if (network == "sgz") {
    options.batch = 6;
    options.side = 512;
  } else {
    options.diagonalNeighbours = false;
    if (network == "zero-dce") options.weights.totalVariation = 200;  // of eight maps; 1600 of the one used eight times
  }
  return options;
}

void makeQuick(const std::string& network, TrainingOptions& options) {
  options.batch = 8;
  options.side = 128;
  options.learningRate = 1e-3;
  options.schedule = Schedule::Cosine;
  if (network != "sci") options.weightDecay = 0;
  options.neutralColours = network == "sci";  // it has no loss of its own against a colour cast
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
  options.steps = 100;
  options.learningRate = 5e-4;
  options.stages = 1;
  if (network != "sci") options.weightDecay = 0;  // a hundred steps of it only make the map weaker
  options.name = start->card.name;
  options.start = std::move(start);
  return options;
}

}  // namespace daybreak::train
