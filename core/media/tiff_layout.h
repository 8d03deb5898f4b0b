#pragma once
/// What a TIFF's first directory says about its pixels, checked before anything is decoded.
#include <tiffio.h>

#include <cstdint>

#include "media/decoder.h"

namespace daybreak::media {

enum class TiffColours { Grey, Rgb, Palette, Cmyk, Lab, ViaLibtiff };  ///< ViaLibtiff: only its RGBA interface knows how
enum class TiffAlpha { None, Straight, Premultiplied };
enum class TiffSample { Byte, Word, Float };  ///< what samples are unpacked to: up to 8 bits, 16 bits, 32-bit float

struct TiffLayout {
  int width = 0;
  int height = 0;
  int bits = 1;
  int samples = 1;  ///< per pixel in the file, with extra ones
  TiffColours colours = TiffColours::Grey;
  TiffAlpha alpha = TiffAlpha::None;
  TiffSample sample = TiffSample::Byte;
  bool minIsWhite = false;
  bool offsetLab = false;  ///< a* and b* as ICC stores them, 128 meaning 0
  bool planes = false;     ///< one plane per channel
  bool tiled = false;

  int colourSamples() const {
    return colours == TiffColours::Cmyk ? 4 : colours == TiffColours::Rgb || colours == TiffColours::Lab ? 3 : 1;
  }
  int bitDepth() const { return bits > 8 ? 16 : 8; }
};

/// Whether a TIFF-like file is called as cameras call their RAW files.
bool hasRawName(const std::filesystem::path& path);

/// Throws Error for RAW files in TIFF's clothes, for what Daybreak cannot decode and for impossible sizes.
TiffLayout tiffLayout(TIFF* tiff, const PhotoSource& source);

}  // namespace daybreak::media
