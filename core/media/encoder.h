#pragma once
/// What the encoders of the single formats share. Each turns a picture into a whole file in memory.
#include <cstdint>
#include <span>
#include <vector>

#include "media/image.h"

namespace daybreak::media {

/// How the file's pixels look.
struct EncodeOptions {
  int quality = 92;   ///< JPEG and WebP
  int bitDepth = 8;   ///< 8 or 16
  bool grey = false;  ///< one colour channel
  std::span<const std::uint8_t> iccProfile;
};

/// @throws Error with a whole sentence if the picture does not fit the format
std::vector<std::uint8_t> encodeJpeg(const Image& image, const EncodeOptions& options);
std::vector<std::uint8_t> encodePng(const Image& image, const EncodeOptions& options);
std::vector<std::uint8_t> encodeTiff(const Image& image, const EncodeOptions& options);
std::vector<std::uint8_t> encodeWebp(const Image& image, const EncodeOptions& options);

/// Colour channels and alpha as they go into a file that can hold alpha.
inline int channelsInFile(const Image& image, bool grey) { return (grey ? 1 : 3) + (image.hasAlpha() ? 1 : 0); }

}  // namespace daybreak::media
