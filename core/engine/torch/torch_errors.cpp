#include "engine/torch/torch_errors.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace daybreak::engine {

bool meansOutOfMemory(const c10::Error& error) {
  if (dynamic_cast<const c10::OutOfMemoryError*>(&error) != nullptr) return true;
  constexpr std::array<std::string_view, 4> kWords{"out of memory", "not enough memory", "can't allocate memory",
                                                   "ALLOC_FAILED"};
  const std::string_view text = error.what_without_backtrace();
  return std::ranges::any_of(kWords, [text](auto words) { return text.find(words) != std::string_view::npos; });
}

std::string firstLine(const c10::Error& error) {
  std::string text = error.what_without_backtrace();
  text = text.substr(0, text.find('\n'));
  if (text.ends_with('.')) text.pop_back();
  return text;
}

}  // namespace daybreak::engine
