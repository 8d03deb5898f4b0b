// The model that opens when nothing else is said.
#include <algorithm>
#include <array>
#include <fstream>
#include <system_error>

#include "error.h"
#include "models/model_name.h"
#include "models/registry.h"

namespace daybreak::models {

namespace fs = std::filesystem;

namespace {

/// The best that ships first; the others where it is not there.
constexpr std::array kStandards{"sgz-guided", "sgz-base"};

}  // namespace

std::string Registry::defaultName() const {
  const auto isThere = [this](const std::string& name) {
    return std::ranges::any_of(std::array{shipped_, own_}, [&](const fs::path& folder) {
      std::error_code problem;
      return !folder.empty() && fs::exists(folder / (name + ".safetensors"), problem);
    });
  };
  std::string chosen;
  if (!choice_.empty()) std::getline(std::ifstream(choice_), chosen);
  if (isModelName(chosen) && isThere(chosen)) return chosen;
  const auto* const found = std::ranges::find_if(kStandards, isThere);
  return found == kStandards.end() ? kStandards.back() : *found;
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
