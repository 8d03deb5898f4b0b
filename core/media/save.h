#pragma once
/// Writing photos: whole or not at all, with the source's metadata and profile, never over the original.
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "atomic_file.h"
#include "media/image.h"

namespace daybreak::media {

enum class PhotoFormat { Jpeg, Png, Tiff, WebP };

/// How a photo is written.
struct SaveOptions {
  std::optional<PhotoFormat> format;  ///< unset: by the name's ending
  int quality = 92;                   ///< JPEG and WebP, 1…100 (WebP 100 is lossless)
  int bitDepth = 0;                   ///< 8 or 16; 0: as the source, as far as the format can (JPEG, WebP: 8)
  int maxSide = 0;                    ///< longest side in pixels; 0: full size
  bool keepMetadata = true;           ///< Exif, XMP, IPTC (orientation set to upright); the ICC profile always stays
  bool keepPlace = true;              ///< of the metadata, what says where the photo was taken
  bool overwrite = false;             ///< replace a file of that name
  /// Called often with how much is done, in the calling thread; may throw Cancelled: then nothing is written.
  std::function<void(double share01)> progress;
  /// Called once the file is whole, before it gets its name; may throw: then nothing is written.
  std::function<void(const AtomicFile& file)> beforeCommit;
};

/// The format a name's ending stands for; throws Error if it is none Daybreak writes.
PhotoFormat formatForName(const std::filesystem::path& path);

/// Writes the photo to path. Values are clamped to [0,1] and rounded to nearest; grey sources become grey files (but not
/// as WebP, nor with an RGB profile, which no one-channel file takes). Alpha is kept, except in JPEG, which has none.
/// `original` is the file the photo came from: writing to it is refused even with overwrite (also through a link).
/// Throws Error; then nothing of that name was created or changed.
void savePhoto(const Image& image, const std::filesystem::path& path, const SaveOptions& options,
               const std::filesystem::path& original = {});

}  // namespace daybreak::media
