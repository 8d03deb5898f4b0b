#include <tiffio.h>

#include "media/encoder.h"
#include "media/pixel_rows.h"
#include "media/tiff_output.h"

namespace daybreak::media {

namespace {

constexpr std::uint32_t kRowsPerStrip = 64;

void describe(TIFF* tiff, const Image& image, const EncodeOptions& options) {
  const int channels = channelsInFile(image, options.grey);
  TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, static_cast<std::uint32_t>(image.width()));
  TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, static_cast<std::uint32_t>(image.height()));
  TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, options.bitDepth);
  TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, channels);
  TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, options.grey ? PHOTOMETRIC_MINISBLACK : PHOTOMETRIC_RGB);
  TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
  TIFFSetField(tiff, TIFFTAG_ORIENTATION, ORIENTATION_TOPLEFT);
  TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_ADOBE_DEFLATE);
  TIFFSetField(tiff, TIFFTAG_PREDICTOR, PREDICTOR_HORIZONTAL);
  TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, kRowsPerStrip);
  if (image.hasAlpha()) {
    const std::uint16_t kind = EXTRASAMPLE_UNASSALPHA;
    TIFFSetField(tiff, TIFFTAG_EXTRASAMPLES, 1, &kind);
  }
  if (!options.iccProfile.empty())
    TIFFSetField(tiff, TIFFTAG_ICCPROFILE, static_cast<std::uint32_t>(options.iccProfile.size()), options.iccProfile.data());
}

template <typename Value>
void writeRows(TiffOutput& output, const Image& image, int channels, const EncodeOptions& options) {
  std::vector<Value> row(static_cast<std::size_t>(image.width()) * static_cast<std::size_t>(channels));
  for (int y = 0; y < image.height(); ++y) {
    packRow(image, y, channels, row.data());
    output.writeRow(row.data(), y);
    options.tellRow(y, image.height());
  }
}

}  // namespace

void encodeTiff(const Image& image, const EncodeOptions& options, AtomicFile& file) {
  TiffOutput output(file, false);
  describe(output.tiff(), image, options);
  const int channels = channelsInFile(image, options.grey);
  if (options.bitDepth == 16)
    writeRows<std::uint16_t>(output, image, channels, options);
  else
    writeRows<std::uint8_t>(output, image, channels, options);
  output.finish();
}

}  // namespace daybreak::media
