#pragma once
/// A model file's bytes in memory, with the checks every format needs first.
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace daybreak::models {

/// No model Daybreak runs comes near this; larger files and archives are refused.
constexpr std::int64_t kMaxModelBytes = std::int64_t{1} << 30;

/// Size of an ordinary, readable, not empty file of at most kMaxModelBytes. Throws Error naming the file otherwise.
std::int64_t modelFileSize(const std::filesystem::path& path);

/// The first bytes, at most `most`. Throws Error.
std::vector<std::byte> readFileStart(const std::filesystem::path& path, std::int64_t most);

/// The whole file. Throws Error.
std::vector<std::byte> readFileBytes(const std::filesystem::path& path);

/// Throws Error "NAME could not be loaded: why." with advice.
[[noreturn]] void refuseModel(const std::filesystem::path& path, const std::string& why, const std::string& advice = {});

/// Text from a file made fit for an error message: shortened, control characters and bytes beyond ASCII replaced.
std::string printable(std::string_view text);

}  // namespace daybreak::models
