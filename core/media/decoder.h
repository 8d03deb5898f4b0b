#pragma once
/// What the decoders of the single formats share: their input, their output, their limits and their sentences.
#include <cstdint>
#include <filesystem>
#include <span>
#include <stop_token>

#include "media/image.h"
#include "media/load.h"

namespace daybreak::media {

/// A photo's file, ready to be decoded.
struct PhotoSource {
  const std::filesystem::path& path;  ///< for sentences only
  std::span<const std::uint8_t> bytes;
  std::stop_token stop;
  RowsDecoded rowsDecoded = {};  ///< may be empty

  void tellRows(const Image& photo, int begin, int end) const {
    if (rowsDecoded) rowsDecoded(photo, begin, end);
  }
};

/// Pixels as stored (orientation not applied) and what the decoder knows: format, bitDepth, grey, iccProfile as found.
struct Decoded {
  Image image;
  SourceInfo info;
};

/// Throws Error if there is no pixel, there are more than kMaxPixels, or far more than the file can hold.
void checkSize(const PhotoSource& source, std::int64_t width, std::int64_t height);

/// @param share of the picture that was read before, 0…1; below zero: not known
[[noreturn]] void failTruncated(const std::filesystem::path& path, double share);
[[noreturn]] void failDamaged(const std::filesystem::path& path, double share);
[[noreturn]] void failUnsupported(const std::filesystem::path& path, const std::string& what);

void throwIfStopped(const std::stop_token& stop);

PhotoHeader jpegHeader(const PhotoSource& source);
PhotoHeader pngHeader(const PhotoSource& source);
PhotoHeader tiffHeader(const PhotoSource& source);
PhotoHeader webpHeader(const PhotoSource& source);
PhotoHeader bmpHeader(const PhotoSource& source);

Decoded decodeJpeg(const PhotoSource& source);
Decoded decodePng(const PhotoSource& source);
Decoded decodeTiff(const PhotoSource& source);
Decoded decodeWebp(const PhotoSource& source);
Decoded decodeBmp(const PhotoSource& source);

/// The JPEG reduced by 1, 2, 4 or 8 while decoding, so that its longest side is still at least minSide where it can be.
Decoded decodeReducedJpeg(const PhotoSource& source, int minSide);

}  // namespace daybreak::media
