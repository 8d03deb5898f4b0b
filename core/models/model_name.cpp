#include "models/model_name.h"

#include <algorithm>
#include <array>

namespace daybreak::models {

namespace {

constexpr std::size_t kLongest = 64;

bool isAlphanumeric(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
constexpr std::array kFileEndings{".safetensors", ".pth", ".pt"};

bool looksLikeFile(const std::string& name) {
  return std::ranges::any_of(kFileEndings, [&name](const char* ending) { return name.ends_with(ending); });
}

bool isAllowed(char c) { return isAlphanumeric(c) || c == '-' || c == '_' || c == '.'; }

}  // namespace

bool isModelName(const std::string& name) {
  return !name.empty() && name.size() <= kLongest && isAlphanumeric(name.front()) &&
         std::all_of(name.begin(), name.end(), isAllowed) && !looksLikeFile(name);
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
  name.resize(std::min(name.size(), kLongest));
  while (!name.empty() && !isAlphanumeric(name.back())) name.pop_back();
  while (looksLikeFile(name)) name[name.rfind('.')] = '-';
  return name.empty() ? "model" : name;
}

}  // namespace daybreak::models
