#include <algorithm>
#include <memory>

#include "media/colour_profile.h"
#include "media/decoder.h"
#include "media/jpeg_reader.h"
#include "media/pixel_rows.h"
#include "media/row_bands.h"

namespace daybreak::media {

namespace {

constexpr int kRowsBetweenStops = 64;

J_COLOR_SPACE outputColours(const JpegReader& reader) {
  switch (reader.header().jpeg_color_space) {
    case JCS_GRAYSCALE:
      return JCS_GRAYSCALE;
    case JCS_CMYK:
    case JCS_YCCK:
      return JCS_CMYK;
    default:
      return JCS_EXT_RGBX;  // four bytes are spread over planes three times as fast as three
  }
}

Decoded decode(const PhotoSource& source, JpegReader& reader, unsigned reduction) {
  Decoded decoded;
  decoded.info.format = "JPEG";
  decoded.info.iccProfile = reader.iccProfile();
  const auto colours = outputColours(reader);
  decoded.info.grey = colours == JCS_GRAYSCALE;
  reader.start(colours, reduction);
  const auto& header = reader.header();
  const int width = static_cast<int>(header.output_width);
  const int height = static_cast<int>(header.output_height);
  decoded.image = Image(width, height, false, colours == JCS_CMYK ? Samples::U16 : Samples::U8);
  const int channels = header.output_components;
  const auto bytesPerRow = static_cast<std::size_t>(width) * static_cast<std::size_t>(channels);
  std::unique_ptr<CmykToSrgb> inks;
  std::vector<std::uint16_t> rgb;
  if (colours == JCS_CMYK) {
    inks = std::make_unique<CmykToSrgb>(decoded.info.iccProfile, 8, reader.adobe());
    decoded.info.iccProfile.clear();
    rgb.resize(static_cast<std::size_t>(width) * 3);
  }
  const auto read = [&](int y, std::uint8_t* row) {
    if (y % kRowsBetweenStops == 0) throwIfStopped(source.stop);
    reader.readRow(row);
  };
  const auto use = [&](int begin, int end, const std::uint8_t* row) {
    for (int y = begin; y < end; ++y, row += bytesPerRow) {
      if (!inks) {
        unpackRow(row, channels, decoded.image, y);
        continue;
      }
      inks->convert(row, rgb.data(), width);
      unpackRow(rgb.data(), 3, decoded.image, y);
    }
    source.tellRows(decoded.image, begin, end);
  };
  readInBands(height, bytesPerRow, read, use);
  return decoded;
}

}  // namespace

PhotoHeader jpegHeader(const PhotoSource& source) {
  const JpegReader reader(source);
  return {"JPEG", static_cast<int>(reader.header().image_width), static_cast<int>(reader.header().image_height), 8};
}

Decoded decodeJpeg(const PhotoSource& source) {
  JpegReader reader(source);
  return decode(source, reader, 1);
}

Decoded decodeReducedJpeg(const PhotoSource& source, int minSide) {
  JpegReader reader(source);
  const auto side = static_cast<int>(std::max(reader.header().image_width, reader.header().image_height));
  unsigned reduction = 8;
  while (reduction > 1 && side / static_cast<int>(reduction) < minSide) reduction /= 2;
  return decode(source, reader, reduction);
}

}  // namespace daybreak::media
