// What a person does with models: add, copy, rename, remove, give away.
#include <algorithm>
#include <system_error>

#include "error.h"
#include "models/model_file.h"
#include "models/model_name.h"
#include "models/registry.h"

namespace daybreak::models {

namespace fs = std::filesystem;

ModelEntry Registry::find(const std::string& name) const {
  for (auto& entry : list())
    if (entry.card.name == name) return entry;
  refuseUnknown(name);
}

ModelEntry Registry::findOwn(const std::string& name, const std::string& failed, const std::string& advice) const {
  auto entry = find(name);
  if (entry.shipped) throw Error("\"" + name + "\" " + failed + ": it came with Daybreak. " + advice);
  return entry;
}

std::string Registry::freeName(const std::string& wanted) const {
  const auto entries = list();
  const auto isTaken = [&entries](const std::string& name) {
    return std::ranges::any_of(entries, [&name](const ModelEntry& entry) { return entry.card.name == name; });
  };
  auto name = wanted.substr(0, kLongestModelName);
  for (int number = 2; isTaken(name); ++number) {
    const auto ending = "-" + std::to_string(number);
    name = wanted.substr(0, kLongestModelName - ending.size()) + ending;
  }
  return name;
}

ModelEntry Registry::addOwn(Model model, const fs::path& origin, const std::string& failed) const {
  if (own_.empty()) throw Error(origin, failed, "there is no folder for models of your own: HOME is not set");
  checkNewName(origin, failed, model.card.name);
  std::error_code problem;
  fs::create_directories(own_, problem);
  if (problem) throw Error(own_, "could not be created", problem.message());
  const auto target = own_ / (model.card.name + ".safetensors");
  saveModel(model, target, WhenTaken::Refuse);
  return {model.card, target, false};
}

ModelEntry Registry::import(const fs::path& file, const std::string& name) const {
  auto model = *loadModel(file);
  if (!name.empty()) model.card.name = name;
  return addOwn(std::move(model), file, "was not imported");
}

ImportCheck Registry::inspect(const fs::path& file) const {
  const auto model = loadModel(file);
  ImportCheck check{model->card, {}};
  check.card.name = freeName(model->card.name);
  for (const auto& entry : list()) {
    if (model->weights.empty() || entry.file.empty() || entry.card.architecture != model->card.architecture) continue;
    try {
      if (loadModel(entry.file)->weights == model->weights) check.sameAs = entry.card.name;
    } catch (const Error&) {
      // An installed file that is damaged behind its header is no reason to refuse another one; loading it will tell.
    }
  }
  return check;
}

void Registry::exportModel(const std::string& nameOrFile, const fs::path& file, WhenTaken whenTaken) const {
  const auto model = load(nameOrFile);
  std::error_code different;
  if (fs::equivalent(file, model->file, different))
    throw Error(file, "was not written", "it is the file the model was read from", "Choose another name.");
  saveModel(*model, file, whenTaken);
}

ModelEntry Registry::duplicate(const std::string& name, const std::string& newName) const {
  auto model = *load(find(name).card.name);
  model.card.name = newName.empty() ? freeName(name.substr(0, kLongestModelName - 5) + "-copy") : newName;
  const auto origin = model.file;
  return addOwn(std::move(model), origin, "was not duplicated");
}

ModelEntry Registry::rename(const std::string& name, const std::string& newName) const {
  constexpr auto kFailed = "was not renamed";
  const auto entry = findOwn(name, kFailed, "Duplicate it under another name.");
  if (newName == name) return entry;
  const bool wasDefault = defaultName() == name;
  auto model = *loadModel(entry.file);
  model.card.name = newName;
  auto renamed = addOwn(std::move(model), entry.file, kFailed);
  std::error_code problem;
  if (!fs::remove(entry.file, problem)) {
    std::error_code ignored;  // the first failure is the one to tell
    fs::remove(renamed.file, ignored);
    throw Error(entry.file, kFailed, problem ? problem.message() : "it is gone");
  }
  if (wasDefault) setDefault(newName);
  return renamed;
}

Trashed Registry::remove(const std::string& name) const {
  return moveToTrash(findOwn(name, "was not removed", "It stays as it is.").file);
}

}  // namespace daybreak::models
