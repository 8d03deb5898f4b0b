#include "segment/class_map.h"

#include <algorithm>
#include <array>
#include <map>
#include <ranges>

#include "media/indexed_png.h"
#include "media/load.h"

namespace daybreak::segment {

namespace {

using Colour = std::array<std::uint8_t, 3>;

std::uint8_t classOfLabel(std::uint8_t label, const ClassSet& classes) { return label < classes.size() ? label : kVoid; }

/// The class of each colour.
std::map<Colour, std::uint8_t> classesByColour(const ClassSet& classes) {
  std::map<Colour, std::uint8_t> byColour;
  for (std::size_t i = 0; i < classes.classes.size(); ++i)
    byColour.emplace(classes.classes[i].colour, static_cast<std::uint8_t>(i));
  return byColour;
}

std::uint8_t classOfColour(const Colour& colour, const std::map<Colour, std::uint8_t>& byColour) {
  const auto found = byColour.find(colour);
  return found == byColour.end() ? kVoid : found->second;
}

/// The numbers themselves are labels if the palette's first colours are the classes' or it has none of them.
ClassMap fromIndices(const media::IndexedPicture& picture, const ClassSet& classes) {
  const auto byColour = classesByColour(classes);
  const auto isClass = [&](const Colour& colour) { return byColour.contains(colour); };
  const bool byNumber =
      !std::ranges::any_of(picture.palette, isClass) ||
      std::ranges::equal(classes.classes, picture.palette | std::views::take(classes.size()), {}, &SegmentClass::colour);
  ClassMap map{picture.width, picture.height, picture.indices};
  for (auto& label : map.labels)
    label = byNumber ? classOfLabel(label, classes)
                     : (label < picture.palette.size() ? classOfColour(picture.palette[label], byColour) : kVoid);
  return map;
}

ClassMap fromPicture(const media::Image& picture, const ClassSet& classes) {
  const auto bytes = media::converted(picture, media::Samples::U8);
  const auto byColour = classesByColour(classes);
  ClassMap map{bytes.width(), bytes.height(), {}};
  map.labels.reserve(bytes.pixels());
  const bool grey = picture.info().grey;
  for (int y = 0; y < bytes.height(); ++y) {
    const auto red = bytes.row<std::uint8_t>(0, y);
    const auto green = bytes.row<std::uint8_t>(1, y);
    const auto blue = bytes.row<std::uint8_t>(2, y);
    for (std::size_t x = 0; x < red.size(); ++x)
      map.labels.push_back(grey ? classOfLabel(red[x], classes) : classOfColour({red[x], green[x], blue[x]}, byColour));
  }
  return map;
}

}  // namespace

std::vector<double> shares(const ClassMap& map, int classes) {
  std::vector<double> counts(static_cast<std::size_t>(classes));
  for (const auto label : map.labels)
    if (label < classes) ++counts[label];
  for (auto& count : counts) count /= static_cast<double>(std::max<std::size_t>(map.labels.size(), 1));
  return counts;
}

ClassMap resized(const ClassMap& map, int width, int height) {
  if (map.width == width && map.height == height) return map;
  ClassMap other{width, height, {}};
  other.labels.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  for (std::int64_t y = 0; y < height; ++y)
    for (std::int64_t x = 0; x < width; ++x)
      other.labels.push_back(map.at(static_cast<int>((2 * x + 1) * map.width / (2 * width)),
                                    static_cast<int>((2 * y + 1) * map.height / (2 * height))));
  return other;
}

ClassMap readLabels(const std::filesystem::path& file, const ClassSet& classes) {
  if (const auto indexed = media::readIndexedPng(file)) return fromIndices(*indexed, classes);
  return fromPicture(media::loadPhoto(file), classes);
}

void writeLabels(const std::filesystem::path& file, const ClassMap& map, const ClassSet& classes) {
  media::IndexedPicture picture{map.width, map.height, map.labels, {}};
  picture.palette.resize(256);
  for (std::size_t i = 0; i < classes.classes.size(); ++i) picture.palette[i] = classes.classes[i].colour;
  media::writeIndexedPng(file, picture);
}

}  // namespace daybreak::segment
