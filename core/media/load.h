#pragma once
/// Reading photos from disk: JPEG, PNG, TIFF, WebP and BMP, recognised by content, never by name.
#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "media/image.h"

namespace daybreak::media {

/// Larger pictures are refused from their header, before anything is allocated.
constexpr std::int64_t kMaxPixels = 268'435'456;

/// What can be told without decoding.
struct PhotoHeader {
  std::string format;
  int width = 0;  ///< as stored, before orientation is applied
  int height = 0;
  int bitDepth = 8;
};

/// Reads the header; throws Error with the reason if the file is no picture Daybreak can read, or is too large.
PhotoHeader readHeader(const std::filesystem::path& path);

/// Told while a photo is decoded that rows begin…end are there, from the first to the last, in any thread. Not told by every
/// format, and never if the photo has to be turned upright afterwards.
using RowsDecoded = std::function<void(const Image& photo, int begin, int end)>;

/// Decodes a photo, upright, with its metadata and colour profile. It holds what the file holds: bytes, words or floats; grey
/// fills all three channels, CMYK and YCCK are converted to sRGB through their profile, in words.
/// Throws Error (unreadable, truncated, too large …) or Cancelled.
Image loadPhoto(const std::filesystem::path& path, std::stop_token stop = {}, const RowsDecoded& rowsDecoded = {});

/// A small upright picture, longest side at most maxSide, quickly: the embedded preview or a reduced decode where the
/// format has one. sRGB or the file's own profile, as loadPhoto. Throws Error.
Image loadThumbnail(const std::filesystem::path& path, int maxSide);

/// Lower-case name endings that a file dialog or a folder view should list, without dots: "jpg", "jpeg", …
const std::vector<std::string>& readableExtensions();

/// Whether the name looks like a photo Daybreak reads; the content decides when it is opened.
bool hasReadableExtension(const std::filesystem::path& path);

}  // namespace daybreak::media
