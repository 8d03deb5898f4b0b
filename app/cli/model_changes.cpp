#include "model_changes.h"

#include <iostream>

#include "console.h"
#include "model_output.h"

namespace daybreak::cli {

namespace {

int tell(const ModelsArguments& arguments, const models::ModelEntry& entry, const std::string& sentence) {
  if (arguments.asJson)
    printJson(modelObject(entry.card, entry.file));
  else
    std::cout << sentence << "\n";
  return kAllDone;
}

int runInspect(const ModelsArguments& arguments) {
  const auto check = models::Registry::standard().inspect(arguments.file);
  if (arguments.asJson) {
    auto object = modelObject(check.card, arguments.file);
    object["sameAs"] = check.sameAs;
    printJson(object);
    return kAllDone;
  }
  printModel(check.card, arguments.file);
  if (!check.sameAs.empty()) std::cout << "It has the same weights as " << check.sameAs << ", which is installed.\n";
  return kAllDone;
}

int runImport(const ModelsArguments& arguments) {
  const auto entry = models::Registry::standard().import(arguments.file, arguments.name);
  return tell(arguments, entry, entry.card.name + " is ready to use.");
}

int runExport(const ModelsArguments& arguments) {
  const auto registry = models::Registry::standard();
  registry.exportModel(arguments.model, arguments.file, arguments.overwrite ? WhenTaken::Replace : WhenTaken::Refuse);
  if (arguments.asJson) printJson(modelObject(registry.load(arguments.model)->card, arguments.file));
  return kAllDone;
}

int runDuplicate(const ModelsArguments& arguments) {
  const auto entry = models::Registry::standard().duplicate(arguments.model, arguments.name);
  return tell(arguments, entry, entry.card.name + " is a copy of " + arguments.model + ".");
}

int runRename(const ModelsArguments& arguments) {
  const auto entry = models::Registry::standard().rename(arguments.model, arguments.name);
  return tell(arguments, entry, arguments.model + " is called " + entry.card.name + " now.");
}

int runRemove(const ModelsArguments& arguments) {
  const auto trashed = models::Registry::standard().remove(arguments.model);
  if (arguments.asJson)
    printJson({{"name", arguments.model}, {"file", trashed.original.string()}, {"bin", trashed.file.string()}});
  else
    std::cout << arguments.model << " is in the bin: " << trashed.file.string() << "\n";
  return kAllDone;
}

int runDefault(const ModelsArguments& arguments) {
  const auto registry = models::Registry::standard();
  if (!arguments.model.empty()) registry.setDefault(arguments.model);
  const auto name = registry.defaultName();
  if (arguments.asJson)
    printJson({{"default", name}});
  else
    std::cout << name << "\n";
  return kAllDone;
}

}  // namespace

void addModelChanges(CLI::App& group, const std::shared_ptr<ModelsArguments>& arguments, Command& chosen) {
  const auto add = [&](const char* name, const char* what, int (*run)(const ModelsArguments&)) {
    return addModelCommand(group, name, what, arguments, chosen, run);
  };
  const auto takesModel = [&](CLI::App* command, const char* what, const char* type) {
    return command->add_option("model", arguments->model, what)->type_name(type);
  };
  auto* inspect = add("inspect", "Check a model file and say what it is, without adding it", runInspect);
  inspect->add_option("file", arguments->file, "The file")->required()->type_name("FILE");

  auto* importing = add("import", "Check a model file and add it: .safetensors, .pth or .pt", runImport);
  importing->add_option("file", arguments->file, "The file")->required()->type_name("FILE");
  importing->add_option("--name", arguments->name, "Name to give it; its own if not said")->type_name("NAME");

  auto* exporting = add("export", "Write a model as .safetensors, or as .pth for PyTorch", runExport);
  takesModel(exporting, "Name or file", "NAME|FILE")->required();
  exporting->add_option("file", arguments->file, "Where to")->required()->type_name("FILE");
  exporting->add_flag("--overwrite", arguments->overwrite, "Replace a file that exists");

  auto* duplicate = add("duplicate", "Copy a model, for example one that ships, to those of your own", runDuplicate);
  takesModel(duplicate, "Its name", "NAME")->required();
  duplicate->add_option("--name", arguments->name, "Name of the copy; NAME-copy if not said")->type_name("NAME");

  auto* rename = add("rename", "Give a model of your own another name", runRename);
  takesModel(rename, "Its name", "NAME")->required();
  rename->add_option("new-name", arguments->name, "The new name")->required()->type_name("NEW-NAME");

  takesModel(add("remove", "Move a model of your own to the bin", runRemove), "Its name", "NAME")->required();

  takesModel(add("default", "Say which model is used when none is named, or choose it", runDefault), "The one to choose",
             "NAME");
}

}  // namespace daybreak::cli
