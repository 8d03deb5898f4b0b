#include "media/save.h"

#include <algorithm>
#include <new>

#include "error.h"
#include "media/colour_profile.h"
#include "media/display.h"
#include "media/encoder.h"
#include "media/metadata.h"
#include "media/pixel_rows.h"
#include "media/resample.h"
#include "name_ending.h"

namespace daybreak::media {

namespace fs = std::filesystem;

namespace {

constexpr const char* kFailed = "was not written";

bool isSameFile(const fs::path& path, const fs::path& original) {
  std::error_code unknown;  // a path that does not exist yet is no other file
  return !original.empty() && fs::equivalent(path, original, unknown) && !unknown;
}

EncodeOptions encodeOptions(const SourceInfo& info, PhotoFormat format, const SaveOptions& options) {
  EncodeOptions encode;
  encode.progress = options.progress;
  encode.quality = std::clamp(options.quality, 1, 100);
  const bool deep = format == PhotoFormat::Png || format == PhotoFormat::Tiff;
  encode.bitDepth = deep && (options.bitDepth == 16 || (options.bitDepth == 0 && info.bitDepth == 16)) ? 16 : 8;
  const auto colours = profileColours(info.iccProfile);
  // No format takes an RGB profile on one channel: such a grey photo keeps its profile and becomes RGB.
  encode.grey = info.grey && format != PhotoFormat::WebP && colours != ProfileColours::Rgb;
  const bool fits = colours == (encode.grey ? ProfileColours::Grey : ProfileColours::Rgb);
  if (fits) encode.iccProfile = info.iccProfile;
  return encode;
}

/// WebP has no grey: a grey profile fits nothing in it, so the values become sRGB, at the eight bits WebP holds anyway.
Image inSrgb(const Image& image) {
  const auto shown = DisplayTransform(image.info().iccProfile).convert(image);
  Image result(image.width(), image.height(), image.hasAlpha(), Samples::U8);
  for (int y = 0; y < image.height(); ++y)
    unpackRow(shown.rgba.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(shown.width) * 4, 4, result, y);
  auto info = image.info();
  info.iccProfile.clear();
  result.setInfo(std::move(info));
  return result;
}

void encode(const Image& image, PhotoFormat format, const EncodeOptions& options, AtomicFile& file) {
  switch (format) {
    case PhotoFormat::Jpeg:
      return encodeJpeg(image, options, file);
    case PhotoFormat::Png:
      return encodePng(image, options, file);
    case PhotoFormat::Tiff:
      return encodeTiff(image, options, file);
    case PhotoFormat::WebP:
      return encodeWebp(image, options, file);
  }
}

void addMetadata(AtomicFile& file, const Image& image, const fs::path& path, bool place) {
  try {
    image.info().metadata->embedIn(file, image.width(), image.height(), place);
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const Error&) {
    throw;
  } catch (const std::exception& problem) {
    throw Error(path, kFailed, std::string("the photo's Exif, XMP or IPTC data cannot be stored (") + problem.what() + ")",
                "Export it without metadata.");
  }
}

}  // namespace

PhotoFormat formatForName(const fs::path& path) {
  const auto extension = lowerCaseEnding(path);
  if (extension == ".jpg" || extension == ".jpeg" || extension == ".jpe" || extension == ".jfif") return PhotoFormat::Jpeg;
  if (extension == ".png") return PhotoFormat::Png;
  if (extension == ".tif" || extension == ".tiff") return PhotoFormat::Tiff;
  if (extension == ".webp") return PhotoFormat::WebP;
  throw Error(path, kFailed, "its name ends in no format Daybreak writes", "End it in .jpg, .png, .tif or .webp.");
}

void savePhoto(const Image& image, const fs::path& path, const SaveOptions& options, const fs::path& original) {
  if (image.isNull()) throw Error(path, kFailed, "there is no picture");
  const auto format = options.format ? *options.format : formatForName(path);
  if (isSameFile(path, original))
    throw Error(path, kFailed, "it is the original photo, which Daybreak never changes", "Choose another name.");
  AtomicFile file(path,
                  options.overwrite ? WhenTaken::Replace : WhenTaken::Refuse);  // before the work: a bad name fails at once
  try {
    auto sized = options.maxSide > 0 ? fitted(image, options.maxSide) : image;
    if (format == PhotoFormat::WebP && profileColours(sized.info().iccProfile) == ProfileColours::Grey) sized = inSrgb(sized);
    encode(sized, format, encodeOptions(sized.info(), format, options), file);
    if (options.keepMetadata && sized.info().metadata) addMetadata(file, sized, path, options.keepPlace);
  } catch (const std::bad_alloc&) {
    throw Error(path, kFailed, "there is not enough memory");
  } catch (const EncodeFailure& problem) {
    throw Error(path, kFailed, problem.what(), "Choose another format or a smaller size.");
  }
  if (options.beforeCommit) options.beforeCommit(file);
  file.commit();
}

}  // namespace daybreak::media
