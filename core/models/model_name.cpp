#include "models/model_name.h"

#include <algorithm>
#include <array>

namespace daybreak::models {

namespace {

bool isAlphanumeric(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool isAllowed(char c) { return isAlphanumeric(c) || c == '-' || c == '_' || c == '.'; }

}  // namespace

bool hasModelFileEnding(const std::string& text) {
  constexpr std::array kEndings{".safetensors", ".pth", ".pt"};
  return std::ranges::any_of(kEndings, [&text](const char* ending) { return text.ends_with(ending); });
}

bool isModelName(const std::string& name) {
  return !name.empty() && name.size() <= kLongestModelName && isAlphanumeric(name.front()) &&
         std::all_of(name.begin(), name.end(), isAllowed) && !hasModelFileEnding(name);
}

std::string modelNameFrom(const std::string& text) {
  std::string name;
  for (const char c : text) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (isAllowed(lower) && (!name.empty() || isAlphanumeric(lower))) {
      name += lower;
    } else if (!name.empty() && name.back() != '-') {
      name += '-';
    }
  }
  name.resize(std::min(name.size(), kLongestModelName));
  while (!name.empty() && !isAlphanumeric(name.back())) name.pop_back();
  while (hasModelFileEnding(name)) name[name.rfind('.')] = '-';
  return name.empty() ? "model" : name;
}

}  // namespace daybreak::models
