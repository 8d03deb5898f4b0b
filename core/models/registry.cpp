#include "models/registry.h"

#include <algorithm>
#include <set>
#include <system_error>

#include "error.h"
#include "models/architecture.h"
#include "models/file_bytes.h"
#include "models/model_file.h"
#include "models/model_name.h"
#include "models/person_folders.h"
#include "models/shipped_folder.h"

namespace daybreak::models {

namespace fs = std::filesystem;

namespace {

constexpr auto kEnding = ".safetensors";

void collect(const fs::path& folder, bool shipped, std::vector<ModelEntry>& entries, std::vector<std::string>* problems) {
  std::error_code problem;
  if (folder.empty() || !fs::is_directory(folder, problem)) return;
  std::vector<ModelEntry> found;
  auto file = fs::directory_iterator(folder, problem);
  for (; !problem && file != fs::directory_iterator(); file.increment(problem)) {
    const auto& path = file->path();
    if (path.extension() != kEnding || path.filename().string().starts_with(".")) continue;
    if (!isModelName(path.stem().string())) {
      if (problems != nullptr) problems->emplace_back(Error(path, "was left out", "its name is none for a model").what());
      continue;
    }
    try {
      found.push_back({readCard(path), path, shipped});
      found.back().card.name = path.stem().string();  // the file's name is what load() finds it by
    } catch (const Error& error) {
      if (problems != nullptr) problems->emplace_back(error.what());
    }
  }
  if (problem && problems != nullptr) problems->push_back(Error(folder, "could not be listed", problem.message()).what());
  const auto order = [](const ModelEntry& entry) {
    const auto* architecture = findArchitecture(entry.card.architecture);
    return std::pair(architecture != nullptr && !architecture->isNetwork, entry.card.name);
  };
  std::ranges::sort(found, {}, order);
  std::move(found.begin(), found.end(), std::back_inserter(entries));
}

bool isFileName(const std::string& text) { return text.find('/') != std::string::npos || hasModelFileEnding(text); }

}  // namespace

Registry::Registry(fs::path shipped, fs::path own, fs::path choice)
    : shipped_(std::move(shipped)), own_(std::move(own)), choice_(std::move(choice)) {}

Registry Registry::standard() {
  const auto data = dataHome(), config = configHome();
  return {shippedFolder(), data.empty() ? data : data / "daybreak/models",
          config.empty() ? config : config / "daybreak/default-model"};
}

std::vector<ModelEntry> Registry::list(std::vector<std::string>* problems) const {
  std::vector<ModelEntry> entries;
  collect(shipped_, true, entries, problems);
  collect(own_, false, entries, problems);
  // A shipped model hides one of the same name, as in load().
  std::set<std::string> names;
  std::erase_if(entries, [&](const ModelEntry& entry) { return !names.insert(entry.card.name).second; });
  return entries;
}

std::shared_ptr<const Model> Registry::load(const std::string& nameOrFile) const {
  if (isFileName(nameOrFile)) return loadModel(nameOrFile);
  if (isModelName(nameOrFile)) {
    for (const auto& folder : {shipped_, own_}) {
      const auto path = folder / (nameOrFile + kEnding);
      std::error_code problem;
      if (folder.empty() || !fs::exists(path, problem)) continue;
      auto model = std::make_shared<Model>(*loadModel(path));
      model->card.name = nameOrFile;
      return model;
    }
  }
  refuseUnknown(nameOrFile);
}

void Registry::refuseUnknown(const std::string& name) const {
  std::string known;
  for (const auto& entry : list()) known += (known.empty() ? "" : ", ") + entry.card.name;
  throw Error("There is no model named \"" + printable(name) + "\". " +
              (known.empty() ? "No models are installed." : "Known models: " + known + "."));
}

void Registry::checkNewName(const fs::path& file, const std::string& failed, const std::string& name) const {
  if (!isModelName(name))
    throw Error(file, failed, "\"" + printable(name) + "\" is no name for a model",
                "Use lower-case letters, digits, '-', '_' and '.'.");
  for (const auto& entry : list()) {
    if (entry.card.name == name)
      throw Error(file, failed, "there is a model named \"" + name + "\" already", "Choose another name.");
  }
}

}  // namespace daybreak::models
