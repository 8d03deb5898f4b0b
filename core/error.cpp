#include "error.h"

namespace daybreak {

namespace {

std::string sentence(const std::filesystem::path& file, const std::string& failed, const std::string& why, const std::string& advice) {
  auto text = file.filename().empty() ? file.string() : file.filename().string();
  text.append(" ").append(failed).append(": ").append(why).append(".");
  if (!advice.empty()) text.append(" ").append(advice);
  return text;
}

}  // namespace

Error::Error(std::filesystem::path file, const std::string& failed, const std::string& why, const std::string& advice)
    : std::runtime_error(sentence(file, failed, why, advice)), file_(std::move(file)) {}

Error::Error(const std::string& text) : std::runtime_error(text) {}

Cancelled::Cancelled() : std::runtime_error("Cancelled.") {}

}  // namespace daybreak
