#pragma once
/// Numbers, not colours: a float TIFF that keeps a map's values exactly.
#include <filesystem>
#include <functional>

namespace daybreak::media {

/// Writes value(channel, x, y) for width × height pixels of `channels` as a 32-bit IEEE float TIFF, whole or not at all; a row
/// at a time, so that a large picture's map needs no memory. Throws Error, also if the file exists and overwrite is false.
void saveFloatTiff(const std::filesystem::path& path, int width, int height, int channels,
                   const std::function<float(int channel, int x, int y)>& value, bool overwrite);

}  // namespace daybreak::media
