#include "media/float_tiff.h"

#include <tiffio.h>

#include <memory>

#include "atomic_file.h"
#include "error.h"

namespace daybreak::media {

void saveFloatTiff(const std::filesystem::path& path, int width, int height, const std::vector<std::span<const float>>& planes,
                   bool overwrite) {
  AtomicFile file(path, overwrite ? WhenTaken::Replace : WhenTaken::Refuse);
  const auto failIf = [&path](bool failed) {
    if (failed) throw Error(path, "was not written", "the file could not be written to the end", "Is the disk full?");
  };
  {
    const std::unique_ptr<TIFF, void (*)(TIFF*)> tiff(TIFFOpen(file.temporaryPath().c_str(), "w"), [](TIFF* open) {
      if (open) TIFFClose(open);
    });
    failIf(!tiff);
    const auto channels = planes.size();
    TIFFSetField(tiff.get(), TIFFTAG_IMAGEWIDTH, static_cast<std::uint32_t>(width));
    TIFFSetField(tiff.get(), TIFFTAG_IMAGELENGTH, static_cast<std::uint32_t>(height));
    TIFFSetField(tiff.get(), TIFFTAG_SAMPLESPERPIXEL, static_cast<int>(channels));
    TIFFSetField(tiff.get(), TIFFTAG_BITSPERSAMPLE, 32);
    TIFFSetField(tiff.get(), TIFFTAG_SAMPLEFORMAT, SAMPLEFORMAT_IEEEFP);
    TIFFSetField(tiff.get(), TIFFTAG_PHOTOMETRIC, channels == 3 ? PHOTOMETRIC_RGB : PHOTOMETRIC_MINISBLACK);
    TIFFSetField(tiff.get(), TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
    TIFFSetField(tiff.get(), TIFFTAG_COMPRESSION, COMPRESSION_LZW);
    TIFFSetField(tiff.get(), TIFFTAG_ROWSPERSTRIP, 64U);
    std::vector<float> row(static_cast<std::size_t>(width) * channels);
    for (int y = 0; y < height; ++y) {
      for (std::size_t x = 0; x < static_cast<std::size_t>(width); ++x)
        for (std::size_t channel = 0; channel < channels; ++channel)
          row[x * channels + channel] = planes[channel][static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + x];
      failIf(TIFFWriteScanline(tiff.get(), row.data(), static_cast<std::uint32_t>(y)) != 1);
    }
    failIf(TIFFFlush(tiff.get()) != 1);
  }
  file.commit();
}

}  // namespace daybreak::media
