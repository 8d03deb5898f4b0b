#include <filesystem>
#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>

#include "commands.h"
#include "console.h"
#include "error.h"
#include "models/model_file.h"
#include "models/registry.h"

namespace daybreak::cli {

namespace {

using nlohmann::json;

struct ModelsArguments {
  std::string model;
  std::string file;
  std::string name;
  bool overwrite = false;
  bool asJson = false;
};

json asObject(const models::ModelCard& card, const std::filesystem::path& file) {
  return {{"name", card.name},
          {"architecture", card.architecture},
          {"options", card.options},
          {"description", card.description},
          {"license", card.license},
          {"trainedOn", card.trainedOn},
          {"trainingCommand", card.trainingCommand},
          {"source", card.source},
          {"mapSide", card.mapSide},
          {"quality", card.quality},
          {"file", file.string()}};
}

int runList(const ModelsArguments& arguments) {
  std::vector<std::string> problems;
  for (const auto& entry : models::Registry::standard().list(&problems)) {
    if (arguments.asJson) {
      auto object = asObject(entry.card, entry.file);
      object["shipped"] = entry.shipped;
      printJson(object);
      continue;
    }
    const auto psnr = entry.card.quality.find("psnr");
    std::cout << std::left << std::setw(24) << entry.card.name << std::setw(12) << entry.card.architecture << std::setw(10)
              << (entry.shipped ? "shipped" : "own");
    if (psnr != entry.card.quality.end()) std::cout << std::fixed << std::setprecision(2) << psnr->second << " dB  ";
    std::cout << entry.card.description << "\n";
  }
  for (const auto& problem : problems) printProblem(problem);
  return problems.empty() ? kAllDone : kSomeFailed;
}

int runShow(const ModelsArguments& arguments) {
  const auto model = models::Registry::standard().load(arguments.model);
  auto object = asObject(model->card, model->file);
  object["parameters"] = models::parameterCount(model->weights);
  if (arguments.asJson) {
    printJson(object);
    return kAllDone;
  }
  const auto line = [](const char* label, const std::string& text) {
    if (!text.empty()) std::cout << std::left << std::setw(14) << label << text << "\n";
  };
  line("Name", model->card.name);
  line("Architecture", model->card.architecture);
  for (const auto& [key, value] : model->card.options) line("", key + " = " + value);
  line("Parameters", std::to_string(models::parameterCount(model->weights)));
  line("Description", model->card.description);
  line("Trained on", model->card.trainedOn);
  line("Command", model->card.trainingCommand);
  line("Licence", model->card.license);
  line("Source", model->card.source);
  if (model->card.mapSide > 0) line("Map side", std::to_string(model->card.mapSide) + " px");
  for (const auto& [measure, value] : model->card.quality) {
    std::ostringstream text;
    text << std::fixed << std::setprecision(3) << value;
    line(measure.c_str(), text.str());
  }
  line("File", model->file.string());
  return kAllDone;
}

int runImport(const ModelsArguments& arguments) {
  const auto entry = models::Registry::standard().import(arguments.file, arguments.name);
  if (arguments.asJson)
    printJson(asObject(entry.card, entry.file));
  else
    std::cout << entry.card.name << " is ready to use.\n";
  return kAllDone;
}

int runExport(const ModelsArguments& arguments) {
  const auto model = models::Registry::standard().load(arguments.model);
  std::error_code different;
  if (std::filesystem::equivalent(arguments.file, model->file, different))
    throw Error(arguments.file, "was not written", "it is the file the model was read from", "Choose another name.");
  models::saveModel(*model, arguments.file, arguments.overwrite ? WhenTaken::Replace : WhenTaken::Refuse);
  if (arguments.asJson) printJson(asObject(model->card, arguments.file));
  return kAllDone;
}

}  // namespace

void addModels(CLI::App& app, Command& chosen) {
  auto* group = app.add_subcommand("models", "List, show, import and export models");
  group->require_subcommand(1);
  auto arguments = std::make_shared<ModelsArguments>();
  const auto choose = [arguments, &chosen](CLI::App* command, int (*run)(const ModelsArguments&)) {
    command->add_flag("--json", arguments->asJson, "One JSON object a line");
    command->callback([arguments, run, &chosen] { chosen = [arguments, run](std::stop_token) { return run(*arguments); }; });
  };
  auto* list = group->add_subcommand("list", "All models, those that ship first");
  choose(list, runList);
  auto* show = group->add_subcommand("show", "What is known about a model");
  show->add_option("model", arguments->model, "Name or file")->required()->type_name("NAME|FILE");
  choose(show, runShow);
  auto* importing = group->add_subcommand("import", "Check a model file and add it: .safetensors, .pth or .pt");
  importing->add_option("file", arguments->file, "The file")->required()->type_name("FILE");
  importing->add_option("--name", arguments->name, "Name to give it; its own if not said")->type_name("NAME");
  choose(importing, runImport);
  auto* exporting = group->add_subcommand("export", "Write a model as .safetensors, or as .pth for PyTorch");
  exporting->add_option("model", arguments->model, "Name or file")->required()->type_name("NAME|FILE");
  exporting->add_option("file", arguments->file, "Where to")->required()->type_name("FILE");
  exporting->add_flag("--overwrite", arguments->overwrite, "Replace a file that exists");
  choose(exporting, runExport);
  group->footer(
      "Examples:\n"
      "  daybreak-cli models list\n"
      "  daybreak-cli models show sgz-base --json\n"
      "  daybreak-cli models import Epoch99.pth --name my-night\n"
      "  daybreak-cli models export sgz-base sgz-base.pth");
}

}  // namespace daybreak::cli
