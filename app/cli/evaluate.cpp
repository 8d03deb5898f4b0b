#include <nlohmann/json.hpp>
#include <set>

#include "atomic_file.h"
#include "commands.h"
#include "console.h"
#include "edit_options.h"
#include "error.h"
#include "evaluate_segmentation.h"
#include "evaluation_output.h"
#include "jobs/evaluate_photos.h"
#include "jobs/evaluate_report.h"
#include "models/checkpoint.h"
#include "models/model_file.h"

namespace daybreak::cli {

namespace {

struct EvaluateArguments {
  SegmentationArguments segmentation;
  std::vector<std::string> photos;
  std::string pairs;
  std::vector<std::string> models;
  EditOptions edit;
  ComputeArguments compute;
  std::string csv;
  std::string sheet;
  bool perPhoto = false;
  bool writeCard = false;
  bool overwrite = false;
  bool asJson = false;
};

/// A long measurement must not end in a card that cannot be written.
void checkCardWritable(const models::Model& model) {
  if (models::looksLikeCheckpoint(model.file))
    throw Error(model.file, "was not changed", "a PyTorch checkpoint has no model card",
                "Make a .safetensors of it with 'daybreak-cli models export' first.");
  models::checkModelFileName(model.file);
  checkWritable(model.file, WhenTaken::Replace);
}

void rememberInCard(const engine::Enhancer& enhancer, const measure::Values& mean, const std::string& measuredOn) {
  auto model = enhancer.model();
  model.card.quality.clear();
  using enum measure::Measure;
  for (const auto measure : {Psnr, Ssim, DeltaE2000, MeanLuma})
    if (mean[measure]) model.card.quality[measure::infoOf(measure).key] = *mean[measure];
  model.card.extra["measured_on"] = measuredOn;
  models::saveModel(model, model.file);
}

std::vector<jobs::EvaluationInput> inputsOf(const EvaluateArguments& arguments) {
  if (!arguments.pairs.empty()) return jobs::readPairs(arguments.pairs);
  return jobs::gatherPhotos({arguments.photos.begin(), arguments.photos.end()});
}

/// A file's name alone where that tells the models apart.
std::vector<jobs::EvaluatedModel> modelsOf(const std::vector<std::string>& named, const engine::ComputeOptions& options) {
  std::vector<jobs::EvaluatedModel> models;
  std::set<std::string> names;
  for (const auto& name : named) {
    auto shown = std::filesystem::path(name).filename().string();
    if (!names.insert(shown).second) {
      if (!names.insert(name).second) throw Error("The model \"" + name + "\" is named twice.");
      shown = name;
    }
    models.push_back({shown, name == jobs::kNoModel ? nullptr : makeEnhancer(name, options)});
  }
  return models;
}

using Reports = std::vector<std::unique_ptr<jobs::EvaluationReport>>;

/// Opened before the work: names that cannot be written to are told at once, and none may be one of the photos.
Reports reportsOf(const EvaluateArguments& arguments, const std::vector<jobs::EvaluationInput>& inputs,
                  const jobs::EvaluationPlan& plan) {
  const auto originals = jobs::originalsOf(inputs);
  const auto whenTaken = arguments.overwrite ? WhenTaken::Replace : WhenTaken::Refuse;
  Reports reports;
  const auto add = [&](const std::string& path, const auto& make) {
    if (path.empty()) return;
    originals.check({{}, path, {}}, false);
    checkWritable(path, whenTaken);
    reports.push_back(make(path, plan, whenTaken));
  };
  add(arguments.csv, jobs::csvReport);
  add(arguments.sheet, jobs::contactSheet);
  return reports;
}

void writeCards(const std::vector<jobs::EvaluatedModel>& models, const std::vector<jobs::ModelSummary>& summaries,
                const std::string& measuredOn) {
  for (std::size_t i = 0; i < models.size(); ++i) {
    if (!models[i].enhancer) continue;
    if (summaries[i].failed == 0)
      rememberInCard(*models[i].enhancer, summaries[i].mean, measuredOn);
    else
      printProblem("The card of " + models[i].name + " was left as it was: not all pairs were measured.");
  }
}

int runEvaluate(const EvaluateArguments& arguments, std::stop_token stop) {
  const auto edit = arguments.edit.edit();
  const auto inputs = inputsOf(arguments);
  const auto models =
      modelsOf(arguments.models.empty() ? std::vector{edit.model} : arguments.models, arguments.compute.options());
  if (arguments.writeCard)
    for (const auto& model : models)
      if (model.enhancer) checkCardWritable(model.enhancer->model());

  jobs::EvaluationPlan plan{{},
                            {edit.scale, edit.adjustments, 0, makeSegmenter(edit, arguments.compute.options())},
                            inputs.size(),
                            !arguments.pairs.empty()};
  for (const auto& model : models) plan.models.push_back(model.name);
  auto reports = reportsOf(arguments, inputs, plan);
  for (const auto& report : reports) plan.settings.previewSide = std::max(plan.settings.previewSide, report->previewSide());

  const measure::PictureMeter meter;
  if (!meter.whyNoBrisque().empty()) printProblem(meter.whyNoBrisque());
  ProgressLine progress;
  std::vector<jobs::PhotoResult> results;
  bool failed = false;
  const auto finished = [&](const jobs::PhotoResult& result) {
    progress.clear();
    if (arguments.asJson) printPhotoJson(plan, result);
    std::set<std::string> problems{result.error};
    for (const auto& model : result.models) problems.insert(model.error);
    problems.erase(std::string());
    failed = failed || !problems.empty();
    if (!arguments.asJson)
      for (const auto& problem : problems) printProblem(problem);
    for (const auto& report : reports) report->add(result);
    if (!arguments.perPhoto || arguments.asJson) return;
    results.push_back({result.input, result.error, {}, {}, {}});
    for (const auto& model : result.models) results.back().models.push_back({model.values, model.error, {}});
  };
  const auto told = [&](double share01, const std::string& what) { progress.show(share01, what); };
  const auto summaries = jobs::evaluatePhotos(models, inputs, plan.settings, meter, finished, told, stop);
  progress.clear();
  for (const auto& report : reports) report->finish(summaries);
  if (arguments.asJson) {
    printMeansJson(plan, summaries);
  } else {
    printPhotos(plan, results);
    printMeans(plan, summaries);
    printProtocol(plan);
  }
  if (arguments.writeCard)
    writeCards(models, summaries,
               std::to_string(inputs.size()) + " pairs of " + std::filesystem::path(arguments.pairs).filename().string() +
                   ", " + jobs::inWords(plan.settings));
  return failed ? kSomeFailed : kAllDone;
}

/// Photos come from exactly one place, and a card needs references.
void checkTogether(const EvaluateArguments& arguments) {
  if (arguments.photos.empty() == arguments.pairs.empty())
    throw CLI::ValidationError("evaluate", "needs either photos and folders, or --pairs");
  if (arguments.writeCard && arguments.pairs.empty()) throw CLI::ValidationError("--write-card", "needs --pairs");
}

}  // namespace

void addEvaluate(CLI::App& app, Command& chosen) {
  auto* command = app.add_subcommand("evaluate", "Measure models side by side on photos, with or without references");
  auto arguments = std::make_shared<EvaluateArguments>();
  command->add_option("photos", arguments->photos, "Photos and folders of photos")->type_name("FILE|FOLDER");
  command->add_option("--pairs", arguments->pairs, "Table of tab-separated paths, low and ref, relative to the table")
      ->type_name("TSV");
  command
      ->add_option("-m,--model", arguments->models,
                   "Model: a name from 'models list', a file, or none for the untouched photo; once for each model")
      ->type_name("NAME|FILE|none")
      ->allow_extra_args(false);
  arguments->edit.addSettingsTo(*command);
  arguments->compute.addTo(*command);
  command->add_flag("--per-photo", arguments->perPhoto, "Tables of every photo, not only of the means");
  command->add_option("--csv", arguments->csv, "Write all figures as a table, a line for each photo and model")
      ->type_name("FILE");
  command
      ->add_option("--contact-sheet", arguments->sheet,
                   "Write original, reference and every model in a row, the figures below: .png or .html")
      ->type_name("FILE");
  command->add_flag("--overwrite", arguments->overwrite, "Replace files that exist");
  command->add_flag("--write-card", arguments->writeCard, "Write the means into the models' cards");
  command->add_flag("--json", arguments->asJson, "One JSON object a line for each photo and model, then the means");
  command->footer(
      "With --pairs: PSNR, SSIM and dE2000, plain and with mean brightness matched (GT-mean). Always: BRISQUE, luma, "
      "clipping,\n"
      "lightness order (LOE) and noise. The protocol is printed below the tables; docs/measuring.md defines every measure.\n"
      "Examples:\n"
      "  daybreak-cli evaluate night-photos/ -m none -m sgz-base -m mine.safetensors --contact-sheet night.html\n"
      "  daybreak-cli evaluate --pairs pairs.tsv\n"
      "  daybreak-cli evaluate --pairs pairs.tsv -m sgz-base -m mine.safetensors --exposure 0.55 --csv figures.csv");
  arguments->segmentation.addTo(*command);
  command->callback([arguments, &chosen] {
    if (arguments->segmentation.wanted()) {
      arguments->segmentation.check();
      chosen = [arguments](std::stop_token stop) {
        return arguments->segmentation.run(arguments->edit.edit().segmenter, arguments->compute.options(), arguments->asJson,
                                           stop);
      };
      return;
    }
    checkTogether(*arguments);
    chosen = [arguments](std::stop_token stop) { return runEvaluate(*arguments, stop); };
  });
}

}  // namespace daybreak::cli
