#include <algorithm>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "commands.h"
#include "console.h"
#include "error.h"
#include "models/architecture.h"
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
  json object{{"name", card.name},
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
  if (const auto* architecture = models::findArchitecture(card.architecture); architecture != nullptr) {
    object["architectureTitle"] = architecture->title;
    object["publication"] = architecture->publication;
    object["architectureLicense"] = architecture->license;
  }
  if (const auto size = models::netSize(card.architecture, card.options)) {
    object["parameters"] = size->parameters;
    object["multiplyAddsPerPixel"] = size->multiplyAddsPerPixel;
  }
  return object;
}

std::string fixed(double value, int decimals) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(decimals) << value;
  return text.str();
}

std::string measured(const models::ModelCard& card, const std::string& measure, int decimals) {
  const auto found = card.quality.find(measure);
  return found == card.quality.end() ? "-" : fixed(found->second, decimals);
}

using Row = std::vector<std::string>;

Row rowOf(const models::ModelEntry& entry) {
  const auto& card = entry.card;
  const auto size = models::netSize(card.architecture, card.options);
  const auto orDash = [](const std::string& text) { return text.empty() ? "-" : text; };
  return {card.name,
          card.architecture,
          size ? std::to_string(size->parameters) : "-",
          size ? std::to_string(size->multiplyAddsPerPixel) : "-",
          measured(card, "psnr", 2),
          measured(card, "ssim", 3),
          orDash(card.license),
          entry.shipped ? "shipped" : "own",
          orDash(card.trainedOn)};
}

void printTable(const std::vector<Row>& rows) {
  std::vector<std::size_t> widths(rows.front().size(), 0);
  for (const auto& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
  for (const auto& row : rows) {
    for (std::size_t i = 0; i + 1 < row.size(); ++i)
      std::cout << std::left << std::setw(static_cast<int>(widths[i]) + 2) << row[i];
    std::cout << row.back() << "\n";
  }
}

int runList(const ModelsArguments& arguments) {
  std::vector<std::string> problems;
  std::vector<Row> rows{
      {"Model", "Network", "Parameters", "Multiply-adds/px", "PSNR dB", "SSIM", "Licence", "From", "Trained on"}};
  for (const auto& entry : models::Registry::standard().list(&problems)) {
    if (arguments.asJson) {
      auto object = asObject(entry.card, entry.file);
      object["shipped"] = entry.shipped;
      printJson(object);
    } else {
      rows.push_back(rowOf(entry));
    }
  }
  if (rows.size() > 1) printTable(rows);
  for (const auto& problem : problems) printProblem(problem);
  return problems.empty() ? kAllDone : kSomeFailed;
}

int runShow(const ModelsArguments& arguments) {
  const auto model = models::Registry::standard().load(arguments.model);
  const auto& card = model->card;
  if (arguments.asJson) {
    printJson(asObject(card, model->file));
    return kAllDone;
  }
  const auto line = [](const std::string& label, const std::string& text) {
    if (!text.empty()) std::cout << std::left << std::setw(14) << label << text << "\n";
  };
  line("Name", card.name);
  const auto* architecture = models::findArchitecture(card.architecture);
  line("Network", architecture == nullptr ? card.architecture : card.architecture + ": " + architecture->title);
  if (architecture != nullptr) line("", architecture->publication);
  for (const auto& [key, value] : card.options) line("", key + " = " + value);
  if (const auto size = models::netSize(card.architecture, card.options)) {
    line("Parameters", std::to_string(size->parameters));
    line("Multiply-adds", std::to_string(size->multiplyAddsPerPixel) + " per pixel the network sees");
  }
  line("Description", card.description);
  line("Trained on", card.trainedOn);
  line("Command", card.trainingCommand);
  line("Licence", card.license);
  if (card.license.empty() && architecture != nullptr) line("Licence", "not told. " + architecture->license + ".");
  line("Source", card.source);
  if (card.mapSide > 0) line("Map side", std::to_string(card.mapSide) + " px");
  for (const auto& [measure, value] : card.quality) line(measure, fixed(value, 3));
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
