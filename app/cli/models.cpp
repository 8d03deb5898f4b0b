#include "commands.h"
#include "console.h"
#include "model_changes.h"
#include "model_output.h"

namespace daybreak::cli {

namespace {

int runList(const ModelsArguments& arguments) {
  const auto registry = models::Registry::standard();
  std::vector<std::string> problems;
  const auto entries = registry.list(&problems);
  const auto defaultName = registry.defaultName();
  if (arguments.asJson) {
    for (const auto& entry : entries) {
      auto object = modelObject(entry.card, entry.file);
      object["shipped"] = entry.shipped;
      object["default"] = entry.card.name == defaultName;
      printJson(object);
    }
  } else {
    printModelTable(entries, defaultName);
  }
  for (const auto& problem : problems) printProblem(problem);
  return problems.empty() ? kAllDone : kSomeFailed;
}

int runShow(const ModelsArguments& arguments) {
  const auto model = models::Registry::standard().load(arguments.model);
  if (arguments.asJson)
    printJson(modelObject(model->card, model->file));
  else
    printModel(model->card, model->file);
  return kAllDone;
}

}  // namespace

CLI::App* addModelCommand(CLI::App& group, const char* name, const char* what, std::shared_ptr<ModelsArguments> arguments,
                          Command& chosen, int (*run)(const ModelsArguments&)) {
  auto* command = group.add_subcommand(name, what);
  command->add_flag("--json", arguments->asJson, "One JSON object a line");
  command->callback([arguments, run, &chosen] { chosen = [arguments, run](std::stop_token) { return run(*arguments); }; });
  return command;
}

void addModels(CLI::App& app, Command& chosen) {
  auto* group = app.add_subcommand("models", "List, show and check models; add, copy, rename, remove and export them");
  group->require_subcommand(1);
  const auto arguments = std::make_shared<ModelsArguments>();
  addModelCommand(*group, "list", "All models, those that ship first", arguments, chosen, runList);
  auto* show = addModelCommand(*group, "show", "What is known about a model", arguments, chosen, runShow);
  show->add_option("model", arguments->model, "Name or file")->required()->type_name("NAME|FILE");
  addModelChanges(*group, arguments, chosen);
  group->footer(
      "Examples:\n"
      "  daybreak-cli models list\n"
      "  daybreak-cli models show sgz-base --json\n"
      "  daybreak-cli models inspect Epoch99.pth\n"
      "  daybreak-cli models import Epoch99.pth --name my-night\n"
      "  daybreak-cli models default my-night\n"
      "  daybreak-cli models export sgz-base sgz-base.pth\n"
      "  daybreak-cli models remove my-night");
}

}  // namespace daybreak::cli
