// The model that opens when nothing else is said.
#include <fstream>
#include <system_error>

#include "error.h"
#include "models/model_name.h"
#include "models/registry.h"

namespace daybreak::models {

namespace fs = std::filesystem;

namespace {
constexpr auto kStandard = "sgz-base";
}

std::string Registry::defaultName() const {
  if (choice_.empty()) return kStandard;
  std::string chosen;
  std::getline(std::ifstream(choice_), chosen);
  if (!isModelName(chosen)) return kStandard;
  for (const auto& folder : {shipped_, own_}) {
    std::error_code problem;
    if (!folder.empty() && fs::exists(folder / (chosen + ".safetensors"), problem)) return chosen;
  }
  return kStandard;
}

void Registry::setDefault(const std::string& name) const {
  const auto entry = find(name);
  if (choice_.empty()) throw Error("The default model was not changed: there is no folder for settings, HOME is not set.");
  std::error_code problem;
  fs::create_directories(choice_.parent_path(), problem);
  if (problem) throw Error(choice_.parent_path(), "could not be created", problem.message());
  writeTextFile(choice_, entry.card.name + "\n");
}

}  // namespace daybreak::models
