#include "error.h"

#include <algorithm>

namespace daybreak {

namespace {

/// File names may hold line breaks and what steers a terminal; a sentence may not.
std::string onOneLine(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return (c >= 0 && c < 0x20) || c == 0x7F; }, '?');
  return text;
}

std::string sentence(const std::filesystem::path& file, const std::string& failed, const std::string& why,
                     const std::string& advice) {
  auto text = file.filename().empty() ? file.string() : file.filename().string();
  text.append(" ").append(failed).append(": ").append(why).append(".");
  if (!advice.empty()) text.append(" ").append(advice);
  return onOneLine(std::move(text));
}

}  // namespace

Error::Error(std::filesystem::path file, const std::string& failed, const std::string& why, const std::string& advice)
    : std::runtime_error(sentence(file, failed, why, advice)), file_(std::move(file)) {}

Error::Error(const std::string& text) : std::runtime_error(onOneLine(text)) {}

Cancelled::Cancelled() : std::runtime_error("Cancelled.") {}

}  // namespace daybreak
