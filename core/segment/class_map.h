#pragma once
/// A label for every pixel, and reading and writing it as a picture.
#include <cstdint>
#include <filesystem>
#include <vector>

#include "segment/class_set.h"

namespace daybreak::segment {

struct ClassMap {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> labels;  ///< width × height, row by row: numbers of classes, or kVoid

  std::uint8_t at(int x, int y) const {
    return labels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
  }
};

/// Share of the pixels that each class has, 0…1; void counts for none.
std::vector<double> shares(const ClassMap& map, int classes);

/// At another size: at each point the nearest label. The map itself if it has that size.
ClassMap resized(const ClassMap& map, int width, int height);

/// Labels as data sets store them: grey pixels are labels; so are palette numbers, unless the palette's colours are the
/// classes'; colours are looked up among the classes'. What is no class becomes kVoid. Throws Error if the file cannot be read.
ClassMap readLabels(const std::filesystem::path& file, const ClassSet& classes);

/// An indexed PNG in the classes' colours; void is number 255, black. Throws Error.
void writeLabels(const std::filesystem::path& file, const ClassMap& map, const ClassSet& classes);

}  // namespace daybreak::segment
