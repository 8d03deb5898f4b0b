#include <lcms2.h>
#include <tiffio.h>

#include <algorithm>
#include <array>

#include "error.h"
#include "media/colour_profile.h"
#include "media/pixel_rows.h"
#include "media/sample_values.h"
#include "media/tiff_memory.h"
#include "media/tiff_rows.h"

namespace daybreak::media {

namespace {

std::vector<std::uint8_t> iccProfile(TIFF* tiff) {
  std::uint32_t length = 0;
  const std::uint8_t* data = nullptr;
  if (TIFFGetField(tiff, TIFFTAG_ICCPROFILE, &length, &data) != 1 || !data) return {};
  return {data, data + length};
}

/// White is 0: turned round in place of a table for each depth.
template <typename Value>
void invertFirst(std::vector<Value>& row, int channels, Value full) {
  for (std::size_t i = 0; i < row.size(); i += static_cast<std::size_t>(channels)) row[i] = static_cast<Value>(full - row[i]);
}

template <typename Value>
void unpackPlain(const Value* row, int channels, const TiffLayout& layout, Value full, Image& image, int y) {
  if (!layout.minIsWhite) return unpackRow(row, channels, image, y);
  std::vector<Value> copy(row, row + static_cast<std::size_t>(layout.width) * static_cast<std::size_t>(channels));
  invertFirst(copy, channels, full);
  unpackRow(copy.data(), channels, image, y);
}

Samples samplesOf(TiffSample sample) {
  return sample == TiffSample::Byte ? Samples::U8 : sample == TiffSample::Word ? Samples::U16 : Samples::F32;
}

void decodePlain(TIFF* tiff, const TiffLayout& layout, const PhotoSource& source, Image& image) {
  image = Image(layout.width, layout.height, layout.alpha != TiffAlpha::None, samplesOf(layout.sample));
  const int channels = layout.colourSamples() + (layout.alpha == TiffAlpha::None ? 0 : 1);
  TiffRows rows(tiff, layout, source, channels);
  for (int y = 0; y < layout.height; ++y) {
    if (layout.sample == TiffSample::Byte)
      unpackPlain<std::uint8_t>(rows.bytes(y), channels, layout, 0xFF, image, y);
    else if (layout.sample == TiffSample::Word)
      unpackPlain<std::uint16_t>(rows.words(y), channels, layout, 0xFFFF, image, y);
    else
      unpackPlain<float>(rows.floats(y), channels, layout, 1.0F, image, y);
  }
}

void decodePalette(TIFF* tiff, const TiffLayout& layout, const PhotoSource& source, Image& image) {
  std::array<const std::uint16_t*, 3> map{};
  if (TIFFGetField(tiff, TIFFTAG_COLORMAP, &map[0], &map[1], &map[2]) != 1) failDamaged(source.path, -1);
  // Some writers forget that palettes hold 16-bit values.
  const bool bytes = std::all_of(map.begin(), map.end(), [&](const std::uint16_t* values) {
    return std::all_of(values, values + (std::size_t{1} << layout.bits), [](std::uint16_t value) { return value < 256; });
  });
  const unsigned scale = bytes ? 257 : 1;
  image = Image(layout.width, layout.height, false, Samples::U16);
  TiffRows rows(tiff, layout, source, 1);
  std::vector<std::uint16_t> rgb(static_cast<std::size_t>(layout.width) * 3);
  for (int y = 0; y < layout.height; ++y) {
    const auto* const row = rows.bytes(y);
    for (std::size_t i = 0; i < rgb.size(); ++i) rgb[i] = static_cast<std::uint16_t>(map[i % 3][row[i / 3]] * scale);
    unpackRow(rgb.data(), 3, image, y);
  }
}

void decodeCmyk(TIFF* tiff, const TiffLayout& layout, const PhotoSource& source, Image& image) {
  image = Image(layout.width, layout.height, false, Samples::U16);
  const CmykToSrgb inks(iccProfile(tiff), layout.bits, false);
  TiffRows rows(tiff, layout, source, 4);
  std::vector<std::uint16_t> rgb(static_cast<std::size_t>(layout.width) * 3);
  for (int y = 0; y < layout.height; ++y) {
    if (layout.sample == TiffSample::Word)
      inks.convert(rows.words(y), rgb.data(), layout.width);
    else
      inks.convert(rows.bytes(y), rgb.data(), layout.width);
    unpackRow(rgb.data(), 3, image, y);
  }
}

/// L* 0…100, a* and b* signed, from the integers of TIFF 6.0 section 23 (CIELab) or its ICC variant.
void toLab(const TiffLayout& layout, TiffRows& rows, int y, std::vector<float>& lab) {
  const bool word = layout.sample == TiffSample::Word;
  for (std::size_t i = 0; i < lab.size(); ++i) {
    const int value = word ? rows.words(y)[i] : rows.bytes(y)[i];
    const float part = static_cast<float>(word ? 256 : 1);
    if (i % 3 == 0)
      lab[i] = static_cast<float>(value) * 100.0F / (word ? 65535.0F : 255.0F);
    else if (layout.offsetLab)
      lab[i] = static_cast<float>(value) / part - 128.0F;
    else
      lab[i] = static_cast<float>(word ? static_cast<std::int16_t>(value) : static_cast<std::int8_t>(value)) / part;
  }
}

void decodeLab(TIFF* tiff, const TiffLayout& layout, const PhotoSource& source, Image& image) {
  image = Image(layout.width, layout.height, false, Samples::U16);
  const ProfileHandle lab(cmsCreateLab4Profile(nullptr));
  const ProfileHandle srgb(cmsCreate_sRGBProfile());
  const TransformHandle transform(
      cmsCreateTransform(lab.get(), TYPE_Lab_FLT, srgb.get(), TYPE_RGB_FLT, INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_NOCACHE));
  if (!transform) throw Error(source.path, "could not be read", "its colours could not be converted");
  TiffRows rows(tiff, layout, source, 3);
  std::vector<float> values(static_cast<std::size_t>(layout.width) * 3);
  std::vector<std::uint16_t> rgb(values.size());
  for (int y = 0; y < layout.height; ++y) {
    toLab(layout, rows, y, values);
    cmsDoTransform(transform.get(), values.data(), values.data(), static_cast<cmsUInt32Number>(layout.width));
    samplesAs(values.data(), values.size(), rgb.data());
    unpackRow(rgb.data(), 3, image, y);
  }
}

/// YCbCr, LogLuv and other rarities, as 8-bit RGB.
void decodeViaLibtiff(TIFF* tiff, const TiffLayout& layout, const PhotoSource& source, Image& image) {
  std::array<char, 1024> reason{};
  TIFFRGBAImage reader;
  if (TIFFRGBAImageBegin(&reader, tiff, 1, reason.data()) != 1) failUnsupported(source.path, "this kind of TIFF picture");
  reader.req_orientation = reader.orientation;  // rows as stored
  std::vector<std::uint32_t> raster(static_cast<std::size_t>(layout.width) * static_cast<std::size_t>(layout.height));
  const bool read = TIFFRGBAImageGet(&reader, raster.data(), static_cast<std::uint32_t>(layout.width),
                                     static_cast<std::uint32_t>(layout.height)) == 1;
  TIFFRGBAImageEnd(&reader);
  if (!read) failDamaged(source.path, -1);
  image = Image(layout.width, layout.height, false, Samples::U8);
  std::vector<std::uint8_t> rgb(static_cast<std::size_t>(layout.width) * 3);
  for (int y = 0; y < layout.height; ++y) {
    const auto* const row = raster.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(layout.width);
    for (std::size_t i = 0; i < rgb.size(); ++i) rgb[i] = static_cast<std::uint8_t>(row[i / 3] >> (8 * (i % 3)));
    unpackRow(rgb.data(), 3, image, y);
  }
}

void divideByAlpha(Image& image) {
  withSamplesOf(image.samples(), [&image](auto zero) {
    using Value = decltype(zero);
    const auto alpha = image.plane<Value>(3);
    for (int channel = 0; channel < 3; ++channel) {
      const auto plane = image.mutablePlane<Value>(channel);
      for (std::size_t i = 0; i < plane.size(); ++i)
        plane[i] = alpha[i] > 0 ? sampleAs<Value>(std::min(1.0F, static_cast<float>(plane[i]) / static_cast<float>(alpha[i])))
                                : Value{};
    }
  });
}

TiffHandle opened(TiffMemory& memory, const PhotoSource& source) {
  auto tiff = memory.open();
  if (!tiff && hasRawName(source.path)) failUnsupported(source.path, "RAW files");
  if (!tiff) failDamaged(source.path, -1);
  return tiff;
}

}  // namespace

PhotoHeader tiffHeader(const PhotoSource& source) {
  TiffMemory memory(source.bytes);
  const auto tiff = opened(memory, source);
  const auto layout = tiffLayout(tiff.get(), source);
  return {"TIFF", layout.width, layout.height, layout.bitDepth()};
}

Decoded decodeTiff(const PhotoSource& source) {
  TiffMemory memory(source.bytes);
  const auto tiff = opened(memory, source);
  const auto layout = tiffLayout(tiff.get(), source);
  Decoded decoded;
  decoded.info.format = "TIFF";
  decoded.info.bitDepth = layout.bitDepth();
  decoded.info.grey = layout.colours == TiffColours::Grey;
  switch (layout.colours) {
    case TiffColours::Grey:
    case TiffColours::Rgb:
      decodePlain(tiff.get(), layout, source, decoded.image);
      break;
    case TiffColours::Palette:
      decodePalette(tiff.get(), layout, source, decoded.image);
      break;
    case TiffColours::Cmyk:
      decodeCmyk(tiff.get(), layout, source, decoded.image);
      break;
    case TiffColours::Lab:
      decodeLab(tiff.get(), layout, source, decoded.image);
      break;
    case TiffColours::ViaLibtiff:
      decodeViaLibtiff(tiff.get(), layout, source, decoded.image);
      break;
  }
  if (layout.alpha == TiffAlpha::Premultiplied) divideByAlpha(decoded.image);
  const bool converted = layout.colours == TiffColours::Cmyk || layout.colours == TiffColours::Lab;
  if (!converted) decoded.info.iccProfile = iccProfile(tiff.get());
  return decoded;
}

}  // namespace daybreak::media
