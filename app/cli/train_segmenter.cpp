#include <iostream>
#include <nlohmann/json.hpp>

#include "atomic_file.h"
#include "commands.h"
#include "console.h"
#include "edit_options.h"
#include "error.h"
#include "models/model_name.h"
#include "models/safetensors.h"
#include "number_checks.h"
#include "train/segmenter_options.h"

namespace daybreak::cli {

namespace {

struct SegmenterArguments {
  train::SegmenterOptions options;
  std::vector<std::string> images;
  std::vector<std::string> labels;
  std::string output;
  std::string license;
  ComputeArguments compute;
  int every = 10;
  bool overwrite = false;
  bool asJson = false;
};

int runTrainSegmenter(SegmenterArguments& arguments, std::stop_token stop) {
  const std::filesystem::path output = arguments.output;
  const auto whenTaken = arguments.overwrite ? WhenTaken::Replace : WhenTaken::Refuse;
  if (output.extension() != ".safetensors")
    throw Error(output, "is no name for a segmenter", "it does not end in .safetensors");
  checkWritable(output, whenTaken);
  auto& options = arguments.options;
  for (std::size_t i = 0; i < arguments.images.size(); ++i)
    options.folders.push_back({arguments.images[i], arguments.labels[i]});
  options.name = models::modelNameFrom(output.stem().string());
  options.device = arguments.compute.options().device;
  options.threads = arguments.compute.options().threads;
  ProgressLine progress;
  progress.show(0, "reading the labelled pictures");
  const auto told = [&](const train::SegmenterReport& report) {
    if (arguments.asJson && (report.step % arguments.every == 0 || report.step == 1 || report.step == report.steps)) {
      progress.clear();
      printJson({{"step", report.step}, {"steps", report.steps}, {"loss", report.loss}, {"learningRate", report.learningRate}});
    }
    progress.show(static_cast<double>(report.step) / report.steps,
                  "step " + std::to_string(report.step) + ", loss " + std::to_string(report.loss));
  };
  auto model = train::trainSegmenter(options, told, stop);
  model.card.license = arguments.license;
  models::writeTensorFile(output, {model.weights, models::metadataFromCard(model.card)}, whenTaken, models::StoredAs::Half);
  return kAllDone;
}

}  // namespace

void addTrainSegmenter(CLI::App& app, Command& chosen, const std::string& commandLine) {
  auto* command = app.add_subcommand("train-segmenter", "Train a segmenter on pictures with labels");
  auto arguments = std::make_shared<SegmenterArguments>();
  auto& options = arguments->options;
  options.command = commandLine;
  command->add_option("--images", arguments->images, "Folder of pictures; several, each with its labels")
      ->required()
      ->type_name("DIR");
  command->add_option("--labels", arguments->labels, "Folder of labels, PNG files called as the pictures")
      ->required()
      ->type_name("DIR");
  command->add_option("-o,--out", arguments->output, "The new segmenter: .safetensors")->required()->type_name("FILE");
  command->add_option("--classes", options.classes, "What the labels mean: camvid, cityscapes or voc")->capture_default_str();
  command->add_option("--epochs", options.epochs, "How often every picture is seen")
      ->check(CLI::Range(1, 100'000))
      ->capture_default_str();
  command->add_option("--batch", options.batch, "Pictures a step")->check(CLI::Range(1, 1024))->capture_default_str();
  command->add_option("--side", options.side, "Side of the square crops")->check(CLI::Range(32, 4096))->capture_default_str();
  command->add_option("--lr", options.learningRate, "Highest learning rate")->check(aboveZero())->capture_default_str();
  command->add_option("--weight-decay", options.weightDecay, "Weight decay")->check(notNegative())->capture_default_str();
  command->add_option("--zoom", options.zoom, "Crops are enlarged or reduced by up to this")
      ->check(from(1, 4))
      ->capture_default_str();
  command->add_option("--dark-stops", options.darkStops, "Most crops are darkened by up to this many stops")
      ->check(from(0, 8))
      ->capture_default_str();
  command->add_option("--noise", options.noise, "Dark crops get sensor-like noise of up to this strength")
      ->check(from(0, 1))
      ->capture_default_str();
  command->add_option("--seed", options.seed, "Random seed")->capture_default_str();
  command->add_option("--license", arguments->license, "Licence for its card")->type_name("TEXT");
  arguments->compute.addTo(*command);
  command->add_flag("--overwrite", arguments->overwrite, "Replace a file that exists");
  command->add_flag("--json", arguments->asJson, "One JSON object a line with the loss");
  command->add_option("--every", arguments->every, "Steps between two lines of --json")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  command->footer(
      "Example:\n"
      "  daybreak-cli train-segmenter --images camvid/train --labels camvid/trainannot -o street.safetensors");
  command->callback([arguments, &chosen] {
    if (arguments->images.size() != arguments->labels.size())
      throw CLI::ValidationError("Every --images needs its --labels, in the same order.");
    chosen = [arguments](std::stop_token stop) { return runTrainSegmenter(*arguments, stop); };
  });
}

}  // namespace daybreak::cli
