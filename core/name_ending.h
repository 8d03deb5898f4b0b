#pragma once
/// Endings of file names, which people write in either case.
#include <filesystem>
#include <string>

namespace daybreak {

/// The name's ending in lower case with its dot: ".jpg" for "Night.JPG"; empty if it has none.
std::string lowerCaseEnding(const std::filesystem::path& path);

}  // namespace daybreak
