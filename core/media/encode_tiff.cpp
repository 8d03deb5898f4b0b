#include <tiffio.h>

#include <algorithm>
#include <memory>
#include <new>

#include "media/encoder.h"
#include "media/pixel_rows.h"
#include "media/tiff_memory.h"

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
void writeRows(TIFF* tiff, const Image& image, int channels, const EncodeOptions& options) {
  std::vector<Value> row(static_cast<std::size_t>(image.width()) * static_cast<std::size_t>(channels));
  for (int y = 0; y < image.height(); ++y) {
    packRow(image, y, channels, row.data());
    if (TIFFWriteScanline(tiff, row.data(), static_cast<std::uint32_t>(y), 0) != 1)
      throw EncodeFailure("it could not be encoded as TIFF");
    options.tellRow(y, image.height());
  }
}

}  // namespace

std::vector<std::uint8_t> encodeTiff(const Image& image, const EncodeOptions& options) {
  TiffMemory memory;
  {
    const auto tiff = memory.openForWriting();
    describe(tiff.get(), image, options);
    const int channels = channelsInFile(image, options.grey);
    if (options.bitDepth == 16)
      writeRows<std::uint16_t>(tiff.get(), image, channels, options);
    else
      writeRows<std::uint8_t>(tiff.get(), image, channels, options);
    if (TIFFFlush(tiff.get()) != 1) throw EncodeFailure("it could not be encoded as TIFF");
  }
  return memory.takeWritten();
}

}  // namespace daybreak::media
