#pragma once
/// PNG files whose pixels are numbers of a palette: labels, not photos.
#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace daybreak::media {

struct IndexedPicture {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> indices;                 ///< width × height, row by row
  std::vector<std::array<std::uint8_t, 3>> palette;  ///< sRGB of each number that may occur, 1…256
};

/// Nothing if the file is no PNG with a palette. Throws Error if it is one and cannot be read.
std::optional<IndexedPicture> readIndexedPng(const std::filesystem::path& path);

/// Whole or not at all, replacing a file of that name. Throws Error.
void writeIndexedPng(const std::filesystem::path& path, const IndexedPicture& picture);

}  // namespace daybreak::media
