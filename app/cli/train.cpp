#include <iostream>
#include <nlohmann/json.hpp>

#include "atomic_file.h"
#include "commands.h"
#include "console.h"
#include "edit_options.h"
#include "error.h"
#include "models/model_file.h"
#include "models/model_name.h"
#include "train/notices.h"
#include "train/run/run_training.h"
#include "train/zero_shot.h"
#include "training_settings.h"

namespace daybreak::cli {

namespace {

using nlohmann::json;
namespace fs = std::filesystem;

struct TrainArguments {
  TrainingSettings settings;
  std::string command;  ///< how the program was called
  std::string images;
  std::string output;
  std::string run;
  bool resume = false;
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

/// What is told of a step, on the terminal and with --json.
class StepLines {
 public:
  explicit StepLines(const TrainArguments& arguments) : asJson_(arguments.asJson), every_(arguments.every) {
    progress_.show(0, "looking through the pictures");
  }

  void tell(const train::StepReport& report, int steps) {
    if (asJson_ && (report.step % every_ == 0 || report.step == 1 || report.step == steps)) {
      progress_.clear();
      printJson(asObject(report));
    }
    progress_.show(static_cast<double>(report.step) / steps,
                   "step " + std::to_string(report.step) + ", loss " + std::to_string(report.total));
  }
  void notice(const std::string& sentence) {
    progress_.clear();
    printProblem(sentence);
  }

 private:
  ProgressLine progress_;
  bool asJson_;
  int every_;
};

train::TrainingOptions optionsOf(const TrainArguments& arguments) {
  auto options = arguments.settings.options();
  options.command = arguments.command;
  if (options.name.empty()) {
    const auto named = arguments.output.empty() ? fs::path(arguments.run) : fs::path(arguments.output);
    options.name = models::modelNameFrom((arguments.output.empty() ? named.filename() : named.stem()).string());
  }
  options.images = arguments.images;
  options.device = arguments.compute.options().device;
  options.threads = arguments.compute.options().threads;
  std::error_code missing;
  if (fs::is_regular_file(options.guidance.segmenter, missing))
    options.guidance.segmenter = fs::absolute(options.guidance.segmenter).string();
  return options;
}

/// Nothing stays of it but the model.
models::Model trainInMemory(const TrainArguments& arguments, StepLines& lines, std::stop_token stop) {
  auto options = optionsOf(arguments);
  options.validationShare = 0;  // nobody would look at them
  train::TrainingEvents events;
  events.notice = [&](const std::string& sentence) { lines.notice(sentence); };
  train::Notices notices;
  train::PictureStore pictures(options.images, options.side, options.validationShare, notices.adder(), {}, stop);
  const int steps = train::stepsFor(options, pictures.trainingIndices().size());
  events.step = [&](const train::StepReport& report) {
    for (const auto& sentence : notices.take()) lines.notice(sentence);
    lines.tell(report, steps);
  };
  events.checkpoint = [](const train::Checkpoint&) {};
  events.goOn = [] { return true; };
  return train::trainZeroShot(options, pictures, events, stop);
}

models::Model trainInRun(const TrainArguments& arguments, StepLines& lines, std::stop_token stop) {
  const fs::path folder = arguments.run;
  std::error_code missing;
  if (arguments.resume && !fs::exists(train::RunFolder(folder).configFile(), missing))
    throw Error(folder, "cannot be resumed", "it is no folder of a training", "Leave out --resume to begin one there.");
  // Of several processes that train together, the first makes the folder; the others may be there before it.
  const bool makes = !arguments.resume && !train::isFollower();
  const auto run = makes ? train::RunFolder::create(folder, optionsOf(arguments)) : train::RunFolder(fs::absolute(folder));
  auto options = arguments.resume || makes ? run.options() : optionsOf(arguments);
  const auto& compute = arguments.compute.options();
  if (arguments.resume && compute.device != "auto") options.device = compute.device;
  if (arguments.resume && compute.threads > 0) options.threads = compute.threads;
  train::RunEvents events;
  events.notice = [&](const std::string& sentence) { lines.notice(sentence); };
  events.step = [&](const train::StepReport& report, int steps, double) { lines.tell(report, steps); };
  return train::trainInFolder(run, options, events, stop);
}

void checkCombination(const TrainArguments& arguments) {
  if (arguments.output.empty() && arguments.run.empty())
    throw CLI::ValidationError("Say where the model is to go: -o FILE, --run DIR, or both.");
  if (arguments.resume == !arguments.images.empty())
    throw CLI::ValidationError(arguments.resume
                                   ? "--resume goes on with the pictures that the run was made with. Leave out --images."
                                   : "Say which pictures to train on: --images DIR.");
  if (arguments.resume && arguments.run.empty()) throw CLI::ValidationError("Say which run to resume: --run DIR.");
}

int runTrain(TrainArguments& arguments, std::stop_token stop) {
  const fs::path output = arguments.output;
  // Hours of training must not end in a name that cannot be written.
  const auto whenTaken = arguments.overwrite ? WhenTaken::Replace : WhenTaken::Refuse;
  if (!output.empty()) {
    models::checkModelFileName(output);
    checkWritable(output, whenTaken);
  }
  StepLines lines(arguments);
  auto model = arguments.run.empty() ? trainInMemory(arguments, lines, stop) : trainInRun(arguments, lines, stop);
  if (output.empty() || train::isFollower()) return kAllDone;
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
      ->type_name("DIR|FILE");
  command->add_option("-o,--out", arguments->output, "The new model: .safetensors or .pth")->type_name("FILE");
  command
      ->add_option("--run", arguments->run,
                   "Folder for all that the training leaves: metrics, snapshots, previews, and what it can be resumed from")
      ->type_name("DIR");
  command->add_flag("--resume", arguments->resume, "Go on with the run in --run, with its options");
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
      "  daybreak-cli train --images dark-photos --run runs/mine --guidance random --epochs 100\n"
      "  daybreak-cli train --run runs/mine --resume\n"
      "  daybreak-cli train --images dark-photos -o mine-sci.safetensors --architecture sci --steps 5000\n"
      "  daybreak-cli train --images night.jpg -o night.safetensors --fine-tune sci-medium");
  command->callback([arguments, &chosen] {
    checkCombination(*arguments);
    chosen = [arguments](std::stop_token stop) { return runTrain(*arguments, stop); };
  });
}

}  // namespace daybreak::cli
