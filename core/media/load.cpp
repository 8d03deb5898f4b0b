#include "media/load.h"

#include <algorithm>
#include <new>

#include "error.h"
#include "media/colour_profile.h"
#include "media/decoder.h"
#include "media/file_bytes.h"
#include "media/file_kind.h"
#include "media/metadata.h"
#include "media/orientation.h"
#include "name_ending.h"

namespace daybreak::media {

namespace fs = std::filesystem;

namespace {

struct Format {
  PhotoHeader (*header)(const PhotoSource&);
  Decoded (*decode)(const PhotoSource&);
};

Format formatOf(const fs::path& path, std::span<const std::uint8_t> bytes) {
  const auto type = fileType(bytes);
  switch (type.kind) {
    case FileKind::Jpeg:
      return {jpegHeader, decodeJpeg};
    case FileKind::Png:
      return {pngHeader, decodePng};
    case FileKind::Tiff:
      return {tiffHeader, decodeTiff};
    case FileKind::WebP:
      return {webpHeader, decodeWebp};
    case FileKind::Bmp:
      return {bmpHeader, decodeBmp};
    case FileKind::Other:
      failUnsupported(path, std::string(type.name) + " files");
    case FileKind::Unknown:
      break;
  }
  throw Error(path, "could not be read", "it is no picture Daybreak knows", "JPEG, PNG, TIFF, WebP and BMP can be opened.");
}

/// A profile that does not fit the pixels would only mislead whoever opens the export.
void settleProfile(SourceInfo& info) {
  const auto colours = profileColours(info.iccProfile);
  const bool fits = colours == ProfileColours::Rgb || (colours == ProfileColours::Grey && info.grey);
  if (!fits) info.iccProfile.clear();
  info.profileName = profileName(info.iccProfile);
}

}  // namespace

PhotoHeader readHeader(const fs::path& path) {
  const auto bytes = readPhotoFile(path);
  return formatOf(path, bytes).header({path, bytes, {}});
}

Image loadPhoto(const fs::path& path, std::stop_token stop, const RowsDecoded& rowsDecoded) {
  try {
    auto bytes = readPhotoFile(path);
    const auto format = formatOf(path, bytes);
    auto metadata = Metadata::read(bytes);
    const int orientation = metadata ? metadata->orientation() : 1;
    auto decoded = format.decode({path, bytes, stop, orientation == 1 ? rowsDecoded : RowsDecoded()});
    throwIfStopped(stop);
    bytes = {};  // a photo's file may take as much memory as its pixels
    auto& info = decoded.info;
    settleProfile(info);
    info.metadata = std::move(metadata);
    info.orientation = orientation;
    auto image = upright(decoded.image, orientation);
    image.setInfo(std::move(info));
    return image;
  } catch (const std::bad_alloc&) {
    throw Error(path, "could not be read", "there is not enough memory for it");
  }
}

const std::vector<std::string>& readableExtensions() {
  static const std::vector<std::string> kExtensions = {"jpg", "jpeg", "jpe",  "jfif", "png",
                                                       "tif", "tiff", "webp", "bmp",  "dib"};
  return kExtensions;
}

bool hasReadableExtension(const fs::path& path) {
  const auto ending = lowerCaseEnding(path);
  return !ending.empty() && std::ranges::find(readableExtensions(), ending.substr(1)) != readableExtensions().end();
}

}  // namespace daybreak::media
