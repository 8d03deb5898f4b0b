#include "name_ending.h"

#include <algorithm>

namespace daybreak {

std::string lowerCaseEnding(const std::filesystem::path& path) {
  auto ending = path.extension().string();
  // Not std::tolower: a locale must not decide what a format is called.
  std::ranges::transform(ending, ending.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return ending;
}

}  // namespace daybreak
