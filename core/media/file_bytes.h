#pragma once
/// A photo's file in memory, opened read-only, with a plain sentence for everything that can go wrong.
#include <cstdint>
#include <filesystem>
#include <vector>

namespace daybreak::media {

/// Reads the whole file. Throws Error if it is missing, empty, a folder, a device, may not be read, or is over 4 GB.
std::vector<std::uint8_t> readPhotoFile(const std::filesystem::path& path);

}  // namespace daybreak::media
