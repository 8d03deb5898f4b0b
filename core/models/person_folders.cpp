#include "models/person_folders.h"

#include <cstdlib>

namespace daybreak::models {

namespace {

/// The specification has relative paths ignored.
std::filesystem::path folder(const char* variable, const char* inHome) {
  if (const auto told = std::filesystem::path(environment(variable)); told.is_absolute()) return told;
  if (const auto home = std::filesystem::path(environment("HOME")); home.is_absolute()) return home / inHome;
  return {};
}

}  // namespace

std::string environment(const char* name) {
  const auto* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

std::filesystem::path dataHome() { return folder("XDG_DATA_HOME", ".local/share"); }

std::filesystem::path configHome() { return folder("XDG_CONFIG_HOME", ".config"); }

std::filesystem::path cacheHome() { return folder("XDG_CACHE_HOME", ".cache"); }

}  // namespace daybreak::models
