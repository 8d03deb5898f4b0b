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

}  // namespace

template <typename Value, typename Field>
CLI::Option* TrainingSettings::add(CLI::App& command, const std::string& name, const std::string& description, Field field) {
  const auto change = [changes = changes_, field](const Value& value) {
    changes->push_back([field, value](TrainingOptions& options) { field(options) = value; });
  };
  return command.add_option_function<Value>(name, change, description);
}

void TrainingSettings::addTo(CLI::App& command) {
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

  const auto whole = [&](const char* name, const char* description, int most, auto field, int least = 1) {
    add<int>(command, name, description, field)->check(CLI::Range(least, most));
  };
  whole(
      "--steps", "Training steps", 10'000'000, [](auto& o) -> auto& { return o.steps; });
  whole(
      "--batch", "Pictures a step", 1024, [](auto& o) -> auto& { return o.batch; });
  whole(
      "--side", "Shortest side the pictures are reduced to", 4096, [](auto& o) -> auto& { return o.side; }, 16);
  command.add_flag_callback(
      "--neutral-colours",
      [changes = changes_] { changes->push_back([](TrainingOptions& options) { options.neutralColours = true; }); },
      "SCI treats all colours alike, so that grey stays grey (the quick recipe always does)");
  whole(
      "--patch", "Side of the spatial loss's regions", 64, [](auto& o) -> auto& { return o.spatialPatch; });
  whole(
      "--exposure-patch", "Side of the exposure loss's regions", 256, [](auto& o) -> auto& { return o.exposurePatch; });
  whole(
      "--stages", "SCI's stages; 1 trains without calibration", 16, [](auto& o) -> auto& { return o.stages; });

  const auto number = [&](const char* name, const char* description, const CLI::Validator& check, auto field) {
    add<double>(command, name, description, field)->check(check);
  };
  number(
      "--lr", "Learning rate", aboveZero(), [](auto& o) -> auto& { return o.learningRate; });
  number(
      "--weight-decay", "Weight decay", notNegative(), [](auto& o) -> auto& { return o.weightDecay; });
  number(
      "--clip", "Largest norm of the gradient", aboveZero(), [](auto& o) -> auto& { return o.gradientClip; });
  number(
      "--exposure", "Exposure level E to train for", from(0.1, 0.9), [](auto& o) -> auto& { return o.exposure; });
  number(
      "--tv", "Weight of the map's total variation", notNegative(), [](auto& o) -> auto& { return o.weights.totalVariation; });
  number(
      "--spatial", "Weight of spatial consistency", notNegative(), [](auto& o) -> auto& { return o.weights.spatial; });
  number(
      "--colour", "Weight of colour constancy", notNegative(), [](auto& o) -> auto& { return o.weights.colour; });
  number(
      "--brightness", "Weight of exposure", notNegative(), [](auto& o) -> auto& { return o.weights.exposure; });
  number(
      "--fidelity", "Weight of SCI's fidelity to the picture", notNegative(),
      [](auto& o) -> auto& { return o.weights.fidelity; });
  number(
      "--smoothness", "Weight of the smoothness of SCI's illumination", notNegative(),
      [](auto& o) -> auto& { return o.weights.smoothness; });
  add<train::Schedule>(
      command, "--schedule", "Learning rate: constant, or falling to zero along a cosine",
      [](auto& o) -> auto& { return o.schedule; })
      ->transform(CLI::CheckedTransformer(kSchedules));
  add<std::uint64_t>(
      command, "--seed", "Random seed (1 if not said)", [](auto& o) -> auto& { return o.seed; });
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
