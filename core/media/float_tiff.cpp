#include "media/float_tiff.h"

#include <tiffio.h>

#include <cstdint>
#include <memory>
#include <vector>

#include "atomic_file.h"
#include "error.h"

namespace daybreak::media {

void saveFloatTiff(const std::filesystem::path& path, int width, int height, int channels,
                   const std::function<float(int channel, int x, int y)>& value, bool overwrite) {
  AtomicFile file(path, overwrite ? WhenTaken::Replace : WhenTaken::Refuse);
  const auto failIf = [&path](bool failed) {
    if (failed) throw Error(path, "was not written", "the file could not be written to the end", "Is the disk full?");
  };
  {
    // Compression may make noise larger than it was, and an ordinary TIFF ends at 4 GB.
    const auto bytes = static_cast<std::int64_t>(width) * height * channels * std::int64_t{sizeof(float)};
    const char* const mode = bytes > std::int64_t{2} << 30 ? "w8" : "w";
    const std::unique_ptr<TIFF, void (*)(TIFF*)> tiff(TIFFOpen(file.temporaryPath().c_str(), mode), [](TIFF* open) {
      if (open) TIFFClose(open);
    });
    failIf(!tiff);
    TIFFSetField(tiff.get(), TIFFTAG_IMAGEWIDTH, static_cast<std::uint32_t>(width));
    TIFFSetField(tiff.get(), TIFFTAG_IMAGELENGTH, static_cast<std::uint32_t>(height));
    TIFFSetField(tiff.get(), TIFFTAG_SAMPLESPERPIXEL, channels);
    TIFFSetField(tiff.get(), TIFFTAG_BITSPERSAMPLE, 32);
    TIFFSetField(tiff.get(), TIFFTAG_SAMPLEFORMAT, SAMPLEFORMAT_IEEEFP);
    TIFFSetField(tiff.get(), TIFFTAG_PHOTOMETRIC, channels == 3 ? PHOTOMETRIC_RGB : PHOTOMETRIC_MINISBLACK);
    TIFFSetField(tiff.get(), TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
    TIFFSetField(tiff.get(), TIFFTAG_COMPRESSION, COMPRESSION_LZW);
    TIFFSetField(tiff.get(), TIFFTAG_ROWSPERSTRIP, 64U);
    std::vector<float> row(static_cast<std::size_t>(width) * static_cast<std::size_t>(channels));
    for (int y = 0; y < height; ++y) {
      auto out = row.begin();
      for (int x = 0; x < width; ++x)
        for (int channel = 0; channel < channels; ++channel) *out++ = value(channel, x, y);
      failIf(TIFFWriteScanline(tiff.get(), row.data(), static_cast<std::uint32_t>(y)) != 1);
    }
    failIf(TIFFFlush(tiff.get()) != 1);
  }
  file.commit();
}

}  // namespace daybreak::media
