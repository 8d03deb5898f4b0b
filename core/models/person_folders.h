#pragma once
/// Where a person's own files live, as the XDG Base Directory specification says.
#include <filesystem>
#include <string>

namespace daybreak::models {

/// An environment variable's value; empty if it is not set.
std::string environment(const char* name);

/// $XDG_DATA_HOME, or ~/.local/share; empty if neither can be told.
std::filesystem::path dataHome();

/// $XDG_CONFIG_HOME, or ~/.config; empty if neither can be told.
std::filesystem::path configHome();

/// $XDG_CACHE_HOME, or ~/.cache; empty if neither can be told.
std::filesystem::path cacheHome();

}  // namespace daybreak::models
