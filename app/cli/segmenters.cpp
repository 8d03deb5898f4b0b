#include <iomanip>
#include <iostream>

#include "commands.h"
#include "console.h"
#include "model_output.h"
#include "segment/class_set.h"
#include "segment/segmenter_files.h"

namespace daybreak::cli {

namespace {

struct SegmentersArguments {
  std::string name;
  std::string file;
  bool asJson = false;
};

std::string classesTitle(const models::ModelCard& card) {
  const auto named = card.options.at("classes");
  const auto* set = segment::findClassSet(named);
  return set == nullptr ? named : set->title + " (" + std::to_string(set->size()) + ")";
}

nlohmann::json object(const segment::SegmenterEntry& entry) {
  auto told = modelObject(entry.card, entry.file);
  told["shipped"] = entry.shipped;
  told["default"] = entry.card.name == segment::kDefaultSegmenter;
  return told;
}

void printRow(const std::string& name, const std::string& network, const std::string& classes, const std::string& license,
              const std::string& from) {
  std::cout << std::left << std::setw(28) << name << "  " << std::setw(14) << network << std::setw(18) << classes
            << std::setw(18) << license << from << "\n";
}

int runList(const SegmentersArguments& arguments) {
  std::vector<std::string> problems;
  const auto entries = segment::listSegmenters(&problems);
  if (!arguments.asJson) printRow("NAME", "NETWORK", "CLASSES", "LICENCE", "FROM");
  for (const auto& entry : entries) {
    const auto& card = entry.card;
    if (arguments.asJson)
      printJson(object(entry));
    else
      printRow(card.name + (card.name == segment::kDefaultSegmenter ? " (default)" : ""), card.architecture, classesTitle(card),
               card.license.empty() ? "-" : card.license, entry.shipped ? "shipped" : "own");
  }
  for (const auto& problem : problems) printProblem(problem);
  return problems.empty() ? kAllDone : kSomeFailed;
}

int runImport(const SegmentersArguments& arguments) {
  const auto entry = segment::importSegmenter(arguments.file, arguments.name);
  if (arguments.asJson)
    printJson(object(entry));
  else
    std::cout << entry.card.name << " is ready to use: " << classesTitle(entry.card) << ".\n";
  return kAllDone;
}

int runRemove(const SegmentersArguments& arguments) {
  const auto trashed = segment::removeSegmenter(arguments.name);
  if (arguments.asJson)
    printJson({{"name", arguments.name}, {"file", trashed.original.string()}, {"bin", trashed.file.string()}});
  else
    std::cout << arguments.name << " is in the bin: " << trashed.file.string() << "\n";
  return kAllDone;
}

}  // namespace

void addSegmenters(CLI::App& app, Command& chosen) {
  auto* group = app.add_subcommand("segmenters", "List, add and remove what says what is where in photos");
  group->require_subcommand(1);
  const auto arguments = std::make_shared<SegmentersArguments>();
  const auto add = [&](const char* name, const char* what, int (*run)(const SegmentersArguments&)) {
    auto* command = group->add_subcommand(name, what);
    command->add_flag("--json", arguments->asJson, "One JSON object a line");
    command->callback([arguments, run, &chosen] { chosen = [arguments, run](std::stop_token) { return run(*arguments); }; });
    return command;
  };
  add("list", "All segmenters, those that ship first", runList);
  auto* importing = add("import", "Check a file and add it: a .safetensors segmenter, or ESPNetv2's published .pth", runImport);
  importing->add_option("file", arguments->file, "The file")->required()->type_name("FILE");
  importing->add_option("--name", arguments->name, "Name to give it; its own if not said")->type_name("NAME");
  auto* removing = add("remove", "Move a segmenter of your own to the bin", runRemove);
  removing->add_option("name", arguments->name, "Its name")->required()->type_name("NAME");
  group->footer(
      "ESPNetv2's files are published at github.com/sacmehta/EdgeNets, in model/segmentation/model_zoo/espnetv2.\n"
      "Examples:\n"
      "  daybreak-cli segmenters import espnetv2_s_2.0_pascal_384x384.pth\n"
      "  daybreak-cli segment party.jpg -o seen.jpg --overlay --segmenter espnetv2-voc\n"
      "  daybreak-cli segmenters remove espnetv2-voc");
}

}  // namespace daybreak::cli
