#pragma once
/// Why work on one photo of many failed, as it is told while the rest goes on.
#include <exception>
#include <filesystem>
#include <string>

namespace daybreak::jobs {

/// A sentence that starts with a file's name: the problem's own if it names one, else "PHOTO failed: why."
/// @param failed what did not work: "could not be enhanced"
std::string failureReason(const std::exception& problem, const std::filesystem::path& photo, const std::string& failed);

}  // namespace daybreak::jobs
