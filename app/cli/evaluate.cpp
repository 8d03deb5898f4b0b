#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>

#include "atomic_file.h"
#include "commands.h"
#include "console.h"
#include "edit_options.h"
#include "error.h"
#include "jobs/evaluate_pairs.h"
#include "models/checkpoint.h"
#include "models/model_file.h"

namespace daybreak::cli {

namespace {

using nlohmann::json;

struct EvaluateArguments {
  std::string pairs;
  EditOptions edit;
  ComputeArguments compute;
  bool writeCard = false;
  bool asJson = false;
};

json asObject(const measure::Quality& quality) {
  return {{"psnr", quality.psnr}, {"ssim", quality.ssim}, {"deltaE2000", quality.deltaE2000}, {"meanLuma", quality.meanLuma}};
}

void printRow(const std::string& name, const measure::Quality& quality) {
  std::cout << std::left << std::setw(32) << name << std::right << std::fixed << std::setprecision(2) << std::setw(8)
            << quality.psnr << std::setprecision(4) << std::setw(9) << quality.ssim << std::setprecision(2) << std::setw(9)
            << quality.deltaE2000 << std::setprecision(1) << std::setw(9) << quality.meanLuma << "\n";
}

/// A long measurement must not end in a card that cannot be written.
void checkCardWritable(const models::Model& model) {
  if (models::looksLikeCheckpoint(model.file))
    throw Error(model.file, "was not changed", "a PyTorch checkpoint has no model card",
                "Make a .safetensors of it with 'daybreak-cli models export' first.");
  models::checkModelFileName(model.file);
  checkWritable(model.file, WhenTaken::Replace);
}

void rememberInCard(const engine::Enhancer& enhancer, const measure::Quality& quality) {
  auto model = enhancer.model();
  model.card.quality = {
      {"psnr", quality.psnr}, {"ssim", quality.ssim}, {"deltaE2000", quality.deltaE2000}, {"meanLuma", quality.meanLuma}};
  models::saveModel(model, model.file);
}

int runEvaluate(const EvaluateArguments& arguments, std::stop_token stop) {
  const auto edit = arguments.edit.edit();
  const auto pairs = jobs::readPairs(arguments.pairs);
  const auto enhancer = makeEnhancer(edit.model, arguments.compute.options());
  if (arguments.writeCard) checkCardWritable(enhancer->model());
  if (!arguments.asJson)
    std::cout << std::left << std::setw(32) << "picture" << std::right << std::setw(8) << "PSNR" << std::setw(9) << "SSIM"
              << std::setw(9) << "dE2000" << std::setw(9) << "luma"
              << "\n";
  ProgressLine progress;
  std::size_t done = 0;
  const auto finished = [&](const jobs::PairResult& result) {
    progress.clear();
    const auto name = result.pair.low.filename().string();
    if (arguments.asJson) {
      auto object = result.error.empty() ? asObject(result.quality) : json{{"error", result.error}};
      object["input"] = result.pair.low.string();
      object["reference"] = result.pair.reference.string();
      printJson(object);
    } else if (result.error.empty()) {
      printRow(name, result.quality);
    } else {
      printProblem(result.error);
    }
    progress.show(static_cast<double>(++done) / static_cast<double>(pairs.size()), name);
  };
  const auto evaluation = jobs::evaluatePairs(*enhancer, edit, pairs, finished, stop);
  progress.clear();
  if (arguments.asJson) {
    auto object = evaluation.measured > 0 ? asObject(evaluation.mean) : json::object();
    object["mean"] = true;
    object["model"] = edit.model;
    object["measured"] = evaluation.measured;
    object["failed"] = evaluation.failed;
    printJson(object);
  } else if (evaluation.measured > 0) {
    printRow("mean of " + std::to_string(evaluation.measured), evaluation.mean);
  }
  if (arguments.writeCard && evaluation.failed == 0) rememberInCard(*enhancer, evaluation.mean);
  if (arguments.writeCard && evaluation.failed > 0)
    printProblem("The model's card was left as it was: not all pairs were measured.");
  return evaluation.failed > 0 ? kSomeFailed : kAllDone;
}

}  // namespace

void addEvaluate(CLI::App& app, Command& chosen) {
  auto* command =
      app.add_subcommand("evaluate", "Measure a model on dark pictures with references: PSNR, SSIM, dE2000, mean luma");
  auto arguments = std::make_shared<EvaluateArguments>();
  command->add_option("--pairs", arguments->pairs, "Table of tab-separated paths, low and ref, relative to the table")
      ->required()
      ->type_name("TSV");
  arguments->edit.addTo(*command);
  arguments->compute.addTo(*command);
  command->add_flag("--write-card", arguments->writeCard, "Write the means into the model's card");
  command->add_flag("--json", arguments->asJson, "One JSON object a line for each pair, then the mean");
  command->footer(
      "RGB at 8 bit, data range 255; SSIM with a 7x7 window as scikit-image's default.\n"
      "Examples:\n"
      "  daybreak-cli evaluate --pairs pairs.tsv\n"
      "  daybreak-cli evaluate --pairs pairs.tsv --model mine.safetensors --exposure 0.55 --json");
  command->callback(
      [arguments, &chosen] { chosen = [arguments](std::stop_token stop) { return runEvaluate(*arguments, stop); }; });
}

}  // namespace daybreak::cli
