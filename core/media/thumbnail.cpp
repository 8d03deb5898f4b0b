#include <algorithm>
#include <cmath>
#include <new>

#include "error.h"
#include "media/colour_profile.h"
#include "media/decoder.h"
#include "media/file_bytes.h"
#include "media/file_kind.h"
#include "media/metadata.h"
#include "media/orientation.h"
#include "media/resample.h"

namespace daybreak::media {

namespace fs = std::filesystem;

namespace {

/// Some cameras letterbox their previews: only one of the photo's own shape may stand for it.
constexpr double kShapeTolerance = 0.02;

bool standsFor(const PhotoHeader& preview, const PhotoHeader& photo, int maxSide) {
  const double shape = static_cast<double>(preview.width) / preview.height;
  const double wanted = static_cast<double>(photo.width) / photo.height;
  return std::max(preview.width, preview.height) >= maxSide && std::abs(shape / wanted - 1) < kShapeTolerance;
}

Decoded decodePreview(const PhotoSource& source, const Metadata* metadata, int maxSide) {
  const auto preview = metadata ? metadata->exifThumbnail() : std::vector<std::uint8_t>();
  if (fileType(preview).kind == FileKind::Jpeg) {
    try {
      const PhotoSource embedded{source.path, preview, {}};
      if (standsFor(jpegHeader(embedded), jpegHeader(source), maxSide)) return decodeReducedJpeg(embedded, maxSide);
    } catch (const Error&) {
      // A broken preview says nothing about the photo, which is decoded instead.
    }
  }
  return decodeReducedJpeg(source, maxSide);
}

Image jpegThumbnail(const fs::path& path, std::span<const std::uint8_t> bytes, int maxSide) {
  const auto metadata = Metadata::read(bytes);
  auto decoded = decodePreview({path, bytes, {}}, metadata.get(), maxSide);
  auto& info = decoded.info;
  if (profileColours(info.iccProfile) != ProfileColours::Rgb) info.iccProfile.clear();
  info.profileName = profileName(info.iccProfile);
  info.orientation = metadata ? metadata->orientation() : 1;
  const auto photo = jpegHeader({path, bytes, {}});
  const auto [width, height] = fittedSize(photo.width, photo.height, maxSide);  // the reduced decode has rounded its own
  auto image = upright(resized(decoded.image, width, height), info.orientation);
  image.setInfo(std::move(info));
  return image;
}

}  // namespace

Image loadThumbnail(const fs::path& path, int maxSide) {
  try {
    const auto bytes = readPhotoFile(path);
    if (fileType(bytes).kind == FileKind::Jpeg) return jpegThumbnail(path, bytes, std::max(1, maxSide));
  } catch (const std::bad_alloc&) {
    throw Error(path, "could not be read", "there is not enough memory for it");
  }
  return fitted(loadPhoto(path), maxSide);
}

}  // namespace daybreak::media
