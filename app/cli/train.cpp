#include <iostream>
#include <nlohmann/json.hpp>

#include "atomic_file.h"
#include "commands.h"
#include "console.h"
#include "edit_options.h"
#include "error.h"
#include "models/model_file.h"
#include "models/model_name.h"
#include "train/zero_shot.h"
#include "training_settings.h"

namespace daybreak::cli {

namespace {

using nlohmann::json;

struct TrainArguments {
  TrainingSettings settings;
  std::string command;  ///< how the program was called
  std::string images;
  std::string output;
  std::string license;
  std::string description;
  ComputeArguments compute;
  int every = 10;
  bool overwrite = false;
  bool asJson = false;
};

json asObject(const train::StepReport& report) {
  json object{{"step", report.step},
              {"total", report.total},
              {"gradientNorm", report.gradientNorm},
              {"learningRate", report.learningRate}};
  for (const auto& term : report.terms) object[term.name] = term.value;
  return object;
}

int runTrain(TrainArguments& arguments, std::stop_token stop) {
  const std::filesystem::path output = arguments.output;
  // Hours of training must not end in a name that cannot be written.
  const auto whenTaken = arguments.overwrite ? WhenTaken::Replace : WhenTaken::Refuse;
  models::checkModelFileName(output);
  checkWritable(output, whenTaken);
  auto options = arguments.settings.options();
  options.command = arguments.command;
  if (options.name.empty()) options.name = models::modelNameFrom(output.stem().string());
  options.images = arguments.images;
  options.device = arguments.compute.options().device;
  options.threads = arguments.compute.options().threads;

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
  arguments->command = commandLine;
  command->add_option("--images", arguments->images, "Folder of dark pictures, searched recursively, or one picture")
      ->required()
      ->type_name("DIR|FILE");
  command->add_option("-o,--out", arguments->output, "The new model: .safetensors or .pth")->required()->type_name("FILE");
  command->add_option("--description", arguments->description, "A sentence for its card")->type_name("TEXT");
  command->add_option("--license", arguments->license, "Licence for its card")->type_name("TEXT");
  arguments->settings.addTo(*command);
  arguments->compute.addTo(*command);
  command->add_flag("--overwrite", arguments->overwrite, "Replace a file that exists");
  command->add_flag("--json", arguments->asJson, "One JSON object a line with the losses");
  command->add_option("--every", arguments->every, "Steps between two lines of --json")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  command->footer(
      "Examples:\n"
      "  daybreak-cli train --images dark-photos -o mine.safetensors --recipe quick\n"
      "  daybreak-cli train --images dark-photos -o mine-sci.safetensors --architecture sci --steps 5000\n"
      "  daybreak-cli train --images night.jpg -o night.safetensors --fine-tune sci-medium");
  command->callback(
      [arguments, &chosen] { chosen = [arguments](std::stop_token stop) { return runTrain(*arguments, stop); }; });
}

}  // namespace daybreak::cli
