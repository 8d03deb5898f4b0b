#include "media/float_tiff.h"

#include <tiffio.h>

#include <cstdint>
#include <vector>

#include "atomic_file.h"
#include "error.h"
#include "media/encoder.h"
#include "media/tiff_output.h"

namespace daybreak::media {

void saveFloatTiff(const std::filesystem::path& path, int width, int height, int channels,
                   const std::function<float(int channel, int x, int y)>& value, bool overwrite) {
  AtomicFile file(path, overwrite ? WhenTaken::Replace : WhenTaken::Refuse);
  try {
    // Compression may make noise larger than it was, and an ordinary TIFF ends at 4 GB.
    const auto bytes = static_cast<std::int64_t>(width) * height * channels * std::int64_t{sizeof(float)};
    TiffOutput output(file, bytes > std::int64_t{2} << 30);
    TIFF* const tiff = output.tiff();
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, static_cast<std::uint32_t>(width));
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, static_cast<std::uint32_t>(height));
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, channels);
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 32);
    TIFFSetField(tiff, TIFFTAG_SAMPLEFORMAT, SAMPLEFORMAT_IEEEFP);
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, channels == 3 ? PHOTOMETRIC_RGB : PHOTOMETRIC_MINISBLACK);
    TIFFSetField(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_LZW);
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, 64U);
    std::vector<float> row(static_cast<std::size_t>(width) * static_cast<std::size_t>(channels));
    for (int y = 0; y < height; ++y) {
      auto out = row.begin();
      for (int x = 0; x < width; ++x)
        for (int channel = 0; channel < channels; ++channel) *out++ = value(channel, x, y);
      output.writeRow(row.data(), y);
    }
    output.finish();
  } catch (const EncodeFailure& problem) {
    throw Error(path, "was not written", problem.what());
  }
  file.commit();
}

}  // namespace daybreak::media
