#include "train/reduced_photo.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "error.h"
#include "media/load.h"
#include "media/resample.h"

namespace daybreak::train {

namespace {

constexpr int kMostEnlarged = 2;

int scaled(int length, int shortest, int side) {
  return static_cast<int>(std::lround(static_cast<double>(length) * side / shortest));
}

/// The size wanted, given the photo's shape as its header tells it: decoded smaller, it has been rounded.
media::Image atSide(const media::Image& photo, const media::PhotoHeader& header, int side) {
  const auto [shortest, longest] = std::minmax(header.width, header.height);
  const int length = scaled(longest, shortest, side);
  return photo.width() >= photo.height() ? media::resized(photo, length, side) : media::resized(photo, side, length);
}

/// A JPEG is decoded at twice the size that is wanted or more where that spares work: the area average makes the last step.
media::Image decoded(const std::filesystem::path& path, const media::PhotoHeader& header, int side, std::stop_token stop) {
  const int longest = std::max(header.width, header.height);
  const int enough = 2 * scaled(longest, std::min(header.width, header.height), side);
  if (header.format == "JPEG" && longest / 2 >= enough) return media::loadThumbnail(path, enough);
  return media::loadPhoto(path, stop);
}

media::Image plainBytes(const media::Image& photo) {
  const auto bytes = media::converted(photo, media::Samples::U8);
  media::Image plain(bytes.width(), bytes.height(), false, media::Samples::U8);
  for (int channel = 0; channel < 3; ++channel)
    std::ranges::copy(bytes.plane<std::uint8_t>(channel), plain.mutablePlane<std::uint8_t>(channel).begin());
  return plain;
}

}  // namespace

media::Image reducedPhoto(const std::filesystem::path& path, int side, std::stop_token stop) {
  const auto header = media::readHeader(path);
  const int shortest = std::min(header.width, header.height);
  if (kMostEnlarged * shortest < side)
    throw Error(path, "could not be used",
                "its shorter side has " + std::to_string(shortest) + " pixels, far fewer than " + std::to_string(side));
  if (stop.stop_requested()) throw Cancelled();
  return plainBytes(atSide(decoded(path, header, side, stop), header, side));
}

}  // namespace daybreak::train
