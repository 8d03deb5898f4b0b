#pragma once
/// Numbers, not colours: a float TIFF that keeps a map's values exactly.
#include <filesystem>
#include <span>
#include <vector>

namespace daybreak::media {

/// Writes planes of width × height float values as the channels of a 32-bit IEEE float TIFF, whole or not at all.
/// Throws Error, also if the file exists and overwrite is false.
void saveFloatTiff(const std::filesystem::path& path, int width, int height, const std::vector<std::span<const float>>& planes,
                   bool overwrite);

}  // namespace daybreak::media
