#include <iostream>
#include <nlohmann/json.hpp>

#include "atomic_file.h"
#include "commands.h"
#include "console.h"
#include "edit_options.h"
#include "error.h"
#include "models/model_file.h"
#include "models/model_name.h"
#include "models/registry.h"
#include "number_checks.h"
#include "train/zero_shot.h"

namespace daybreak::cli {

namespace {

using nlohmann::json;

struct TrainArguments {
  train::TrainingOptions options;
  std::string images;
  std::string output;
  std::string start;
  std::string license;
  std::string description;
  ComputeArguments compute;
  int every = 10;
  bool overwrite = false;
  bool asJson = false;
};

json asObject(const train::StepReport& report) {
  return {{"step", report.step},
          {"total", report.total},
          {"tv", report.totalVariation},
          {"spatial", report.spatial},
          {"colour", report.colour},
          {"exposure", report.exposure},
          {"gradientNorm", report.gradientNorm},
          {"learningRate", report.learningRate}};
}

std::string checkName(const std::string& text) {
  return models::isModelName(text)
             ? std::string()
             : "\"" + text + "\" is no name for a model: use lower-case letters, digits, '-', '_' and '.'";
}

int runTrain(TrainArguments& arguments, std::stop_token stop) {
  auto& options = arguments.options;
  const std::filesystem::path output = arguments.output;
  // Hours of training must not end in a name that cannot be written.
  const auto whenTaken = arguments.overwrite ? WhenTaken::Replace : WhenTaken::Refuse;
  models::checkModelFileName(output);
  checkWritable(output, whenTaken);
  if (options.name.empty()) options.name = models::modelNameFrom(output.stem().string());
  options.images = arguments.images;
  options.device = arguments.compute.options().device;
  options.threads = arguments.compute.options().threads;
  if (!arguments.start.empty()) options.start = models::Registry::standard().load(arguments.start);

  ProgressLine progress;
  train::TrainingEvents events;
  events.notice = [&](const std::string& sentence) {
    progress.clear();
    printProblem(sentence);
  };
  events.step = [&](const train::StepReport& report) {
    if (arguments.asJson && (report.step % arguments.every == 0 || report.step == 1 || report.step == options.steps)) {
      progress.clear();
      printJson(asObject(report));
    }
    progress.show(static_cast<double>(report.step) / options.steps,
                  "step " + std::to_string(report.step) + ", loss " + std::to_string(report.total));
  };
  progress.show(0, "reading the pictures in " + arguments.images);
  auto model = train::trainZeroShot(options, events, stop);
  model.card.license = arguments.license;
  if (!arguments.description.empty()) model.card.description = arguments.description;
  models::saveModel(model, output, whenTaken);
  return kAllDone;
}

}  // namespace

void addTrain(CLI::App& app, Command& chosen, const std::string& commandLine) {
  auto* command = app.add_subcommand("train", "Train a model on a folder of dark pictures, without references");
  auto arguments = std::make_shared<TrainArguments>();
  auto& options = arguments->options;
  options.name.clear();
  options.command = commandLine;
  command->add_option("--images", arguments->images, "Folder of dark pictures, searched recursively")
      ->required()
      ->type_name("DIR");
  command->add_option("-o,--out", arguments->output, "The new model: .safetensors or .pth")->required()->type_name("FILE");
  command->add_option("--name", options.name, "Name of the model; the file's if not said")
      ->type_name("NAME")
      ->check(CLI::Validator(checkName, ""));
  command->add_option("--description", arguments->description, "A sentence for its card")->type_name("TEXT");
  command->add_option("--license", arguments->license, "Licence for its card")->type_name("TEXT");
  command->add_option("--fine-tune", arguments->start, "Start from this model instead of random weights")
      ->type_name("NAME|FILE");
  command->add_option("--conv", options.conv, "Convolutions: dsc, tc or dc")->check(CLI::IsMember({"dsc", "tc", "dc"}));
  command->add_option("--steps", options.steps, "Training steps")->check(CLI::Range(1, 10'000'000))->capture_default_str();
  command->add_option("--batch", options.batch, "Pictures a step")->check(CLI::Range(1, 1024))->capture_default_str();
  command->add_option("--side", options.side, "Shortest side the pictures are reduced to")
      ->check(CLI::Range(16, 4096))
      ->capture_default_str();
  command->add_option("--lr", options.learningRate, "Learning rate, falling to zero along a cosine")
      ->check(aboveZero())
      ->capture_default_str();
  command->add_option("--weight-decay", options.weightDecay, "Weight decay")->check(notNegative())->capture_default_str();
  command->add_option("--clip", options.gradientClip, "Largest norm of the gradient")
      ->check(aboveZero())
      ->capture_default_str();
  command->add_option("--exposure", options.exposure, "Exposure level E to train for")
      ->check(from(0.1, 0.9))
      ->capture_default_str();
  command->add_option("--patch", options.spatialPatch, "Patch side of the spatial loss")
      ->check(CLI::Range(1, 64))
      ->capture_default_str();
  command->add_option("--tv", options.weights.totalVariation, "Weight of total variation")
      ->check(notNegative())
      ->capture_default_str();
  command->add_option("--spatial", options.weights.spatial, "Weight of spatial consistency")
      ->check(notNegative())
      ->capture_default_str();
  command->add_option("--colour", options.weights.colour, "Weight of colour constancy")
      ->check(notNegative())
      ->capture_default_str();
  command->add_option("--brightness", options.weights.exposure, "Weight of exposure")
      ->check(notNegative())
      ->capture_default_str();
  command->add_option("--seed", options.seed, "Random seed")->capture_default_str();
  arguments->compute.addTo(*command);
  command->add_flag("--overwrite", arguments->overwrite, "Replace a file that exists");
  command->add_flag("--json", arguments->asJson, "One JSON object a line with the losses");
  command->add_option("--every", arguments->every, "Steps between two lines of --json")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  command->footer(
      "Examples:\n"
      "  daybreak-cli train --images dark-photos -o mine.safetensors\n"
      "  daybreak-cli train --images dark-photos -o softer.safetensors --fine-tune sgz-base --steps 200 --exposure 0.5");
  command->callback(
      [arguments, &chosen] { chosen = [arguments](std::stop_token stop) { return runTrain(*arguments, stop); }; });
}

}  // namespace daybreak::cli
