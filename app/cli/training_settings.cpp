#include "training_settings.h"

#include "error.h"
#include "models/model_name.h"
#include "models/registry.h"
#include "number_checks.h"
#include "train/recipes.h"

namespace daybreak::cli {

namespace {

using train::TrainingOptions;

std::string checkName(const std::string& text) {
  return models::isModelName(text)
             ? std::string()
             : "\"" + text + "\" is no name for a model: use lower-case letters, digits, '-', '_' and '.'";
}

const std::map<std::string, train::Schedule> kSchedules{{"constant", train::Schedule::Constant},
                                                        {"cosine", train::Schedule::Cosine}};
const std::map<std::string, train::Precision> kPrecisions{{"full", train::Precision::Full}, {"mixed", train::Precision::Mixed}};

}  // namespace

template <typename Value, typename Field>
CLI::Option* TrainingSettings::add(CLI::App& command, const std::string& name, const std::string& description, Field field) {
  const auto change = [changes = changes_, field](const Value& value) {
    changes->push_back([field, value](TrainingOptions& options) { field(options) = value; });
  };
  return command.add_option_function<Value>(name, change, description);
}

template <typename Field>
CLI::Option* TrainingSettings::whole(CLI::App& command, const std::string& name, const std::string& description, int least,
                                     int most, Field field) {
  return add<int>(command, name, description, field)->check(CLI::Range(least, most));
}

template <typename Field>
void TrainingSettings::number(CLI::App& command, const std::string& name, const std::string& description,
                              const CLI::Validator& check, Field field) {
  add<double>(command, name, description, field)->check(check);
}

void TrainingSettings::addNetwork(CLI::App& command) {
  auto* network = command.add_option("--architecture", network_, "Network: sgz, zero-dce, zero-dce-pp or sci")
                      ->check(CLI::IsMember(train::trainableNetworks()))
                      ->capture_default_str();
  command.add_option("--recipe", recipe_, "published: as the authors do (default). quick: minutes on two cores")
      ->check(CLI::IsMember({"published", "quick"}));
  auto* start = command
                    .add_option("--fine-tune", start_,
                                "Start from this model instead of random weights: 100 steps at learning rate 5e-4, unless a "
                                "recipe is named")
                    ->type_name("NAME|FILE")
                    ->excludes(network);
  add<std::string>(
      command, "--name", "Name of the model; the file's if not said", [](auto& o) -> auto& { return o.name; })
      ->type_name("NAME")
      ->check(CLI::Validator(checkName, ""));
  add<std::string>(
      command, "--conv", "SGZ's convolutions: dsc, tc or dc", [](auto& o) -> auto& { return o.conv; })
      ->check(CLI::IsMember({"dsc", "tc", "dc"}))
      ->excludes(start);
  command.add_flag_callback(
      "--neutral-colours",
      [changes = changes_] { changes->push_back([](TrainingOptions& options) { options.neutralColours = true; }); },
      "SCI treats all colours alike, so that grey stays grey (the quick recipe always does)");
}

void TrainingSettings::addSteps(CLI::App& command) {
  auto* steps = whole(
      command, "--steps", "Training steps", 1, 10'000'000, [](auto& o) -> auto& {
        o.epochs = 0;  // which recipes may have set
        return o.steps;
      });
  whole(
      command, "--epochs", "How often every picture is seen, instead of --steps", 1, 1'000'000,
      [](auto& o) -> auto& { return o.epochs; })
      ->excludes(steps);
  whole(
      command, "--batch", "Pictures a step", 1, 1024, [](auto& o) -> auto& { return o.batch; });
  number(
      command, "--lr", "Learning rate", aboveZero(), [](auto& o) -> auto& { return o.learningRate; });
  add<train::Schedule>(
      command, "--schedule", "Learning rate: constant, or falling to zero along a cosine",
      [](auto& o) -> auto& { return o.schedule; })
      ->transform(CLI::CheckedTransformer(kSchedules));
  number(
      command, "--weight-decay", "Weight decay", notNegative(), [](auto& o) -> auto& { return o.weightDecay; });
  number(
      command, "--clip", "Largest norm of the gradient", aboveZero(), [](auto& o) -> auto& { return o.gradientClip; });
  add<train::Precision>(
      command, "--precision", "full, or mixed: bfloat16 where the processor computes in it",
      [](auto& o) -> auto& { return o.precision; })
      ->transform(CLI::CheckedTransformer(kPrecisions));
  whole(
      command, "--report-every", "Steps between two lines of the run's metrics", 1, 1'000'000,
      [](auto& o) -> auto& { return o.reportEvery; });
  whole(
      command, "--snapshot-every", "Steps between two snapshots of a run", 1, 1'000'000,
      [](auto& o) -> auto& { return o.snapshotEvery; });
  command.add_flag_callback(
      "--tensorboard",
      [changes = changes_] { changes->push_back([](TrainingOptions& options) { options.tensorBoard = true; }); },
      "A run also writes event files for TensorBoard");
  add<std::uint64_t>(
      command, "--seed", "Random seed (1 if not said)", [](auto& o) -> auto& { return o.seed; });
}

void TrainingSettings::addLosses(CLI::App& command) {
  number(
      command, "--exposure", "Exposure level E to train for", from(0.1, 0.9), [](auto& o) -> auto& { return o.exposure; });
  whole(
      command, "--patch", "Side of the spatial loss's regions", 1, 64, [](auto& o) -> auto& { return o.spatialPatch; });
  whole(
      command, "--exposure-patch", "Side of the exposure loss's regions", 1, 256,
      [](auto& o) -> auto& { return o.exposurePatch; });
  whole(
      command, "--stages", "SCI's stages; 1 trains without calibration", 1, 16, [](auto& o) -> auto& { return o.stages; });
  number(
      command, "--tv", "Weight of the map's total variation", notNegative(),
      [](auto& o) -> auto& { return o.weights.totalVariation; });
  number(
      command, "--spatial", "Weight of spatial consistency", notNegative(), [](auto& o) -> auto& { return o.weights.spatial; });
  number(
      command, "--colour", "Weight of colour constancy", notNegative(), [](auto& o) -> auto& { return o.weights.colour; });
  number(
      command, "--brightness", "Weight of exposure", notNegative(), [](auto& o) -> auto& { return o.weights.exposure; });
  number(
      command, "--semantic", "Weight of the guidance's loss", notNegative(),
      [](auto& o) -> auto& { return o.weights.semantic; });
  number(
      command, "--fidelity", "Weight of SCI's fidelity to the picture", notNegative(),
      [](auto& o) -> auto& { return o.weights.fidelity; });
  number(
      command, "--smoothness", "Weight of the smoothness of SCI's illumination", notNegative(),
      [](auto& o) -> auto& { return o.weights.smoothness; });
  add<std::string>(
      command, "--guidance",
      "Segmentation that guides the training: off, random (a random ResNet-50 FPN), a segmenter, or a file of ResNet-50 "
      "weights",
      [](auto& o) -> auto& { return o.guidance.segmenter; })
      ->type_name("off|random|NAME|FILE");
  whole(
      command, "--classes", "Classes of a random guidance", 2, 1000, [](auto& o) -> auto& { return o.guidance.classes; });
  add<std::uint64_t>(
      command, "--guidance-seed", "Random seed of a random guidance", [](auto& o) -> auto& { return o.guidance.seed; });
}

void TrainingSettings::addPictures(CLI::App& command) {
  whole(
      command, "--side", "Shortest side the pictures are reduced to", 16, 4096, [](auto& o) -> auto& { return o.side; });
  whole(
      command, "--net-scale", "The network sees pictures reduced by this; its map is enlarged", 1, 12,
      [](auto& o) -> auto& { return o.scale; });
  add<bool>(
      command, "--flip", "Mirror half of the pictures (true)", [](auto& o) -> auto& { return o.augmentation.flip; });
  add<bool>(
      command, "--crop", "Take random parts instead of the middle (true)",
      [](auto& o) -> auto& { return o.augmentation.crop; });
  number(
      command, "--exposure-jitter", "Change the pictures' exposure by up to this many stops", from(0, 4),
      [](auto& o) -> auto& { return o.augmentation.exposureStops; });
  number(
      command, "--noise", "Add sensor-like noise of up to this strength", from(0, 1),
      [](auto& o) -> auto& { return o.augmentation.noise; });
  number(
      command, "--validation-share", "Share of the pictures that is kept out of training", from(0, 0.5),
      [](auto& o) -> auto& { return o.validationShare; });
  whole(
      command, "--validation-batch", "Pictures that are shown with every snapshot of a run", 0, 32,
      [](auto& o) -> auto& { return o.validationBatch; });
  whole(
      command, "--workers", "Threads that read pictures ahead", 1, 256, [](auto& o) -> auto& { return o.workers; });
}

void TrainingSettings::addTo(CLI::App& command) {
  addNetwork(command);
  addSteps(command);
  addLosses(command);
  addPictures(command);
}

TrainingOptions TrainingSettings::options() const {
  const auto recipe = recipe_ == "quick" ? train::Recipe::Quick : train::Recipe::Published;
  TrainingOptions options;
  if (start_.empty()) {
    options = train::recipeFor(network_, recipe);
  } else {
    const auto start = models::Registry::standard().load(start_);
    options = train::fineTuningRecipe(start);
    if (!recipe_.empty()) {
      options = train::recipeFor(start->card.architecture, recipe);
      options.start = start;
    }
  }
  options.name.clear();
  for (const auto& change : *changes_) change(options);
  if (options.conv != "dsc" && options.architecture != "sgz")
    throw Error("Only SGZ's network has other convolutions. Leave out --conv.");
  return options;
}

}  // namespace daybreak::cli
