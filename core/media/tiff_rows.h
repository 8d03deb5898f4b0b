#pragma once
/// The samples of a TIFF row by row, whatever its storage: strips or tiles, interleaved or in planes, 1 to 64 bits.
#include <vector>

#include "media/tiff_layout.h"

namespace daybreak::media {

/// Delivers rows from the top, each `kept` samples per pixel, as the type of layout.sample. Throws Error on damage.
class TiffRows {
 public:
  TiffRows(TIFF* tiff, const TiffLayout& layout, const PhotoSource& source, int kept);

  const std::uint8_t* bytes(int y) { return at(y); }
  const std::uint16_t* words(int y) { return reinterpret_cast<const std::uint16_t*>(at(y)); }
  const float* floats(int y) { return reinterpret_cast<const float*>(at(y)); }

 private:
  const std::uint8_t* at(int y);
  void fillBand(int firstRow);
  void readRow(int y, int plane);
  void readTile(int x, int y, int plane);
  /// Packed samples of one row from pixel x on, into the band.
  void unpack(const std::uint8_t* packed, int pixels, int x, int y, int plane);
  [[noreturn]] void fail(std::uint32_t strile, int y) const;

  TIFF* tiff_;
  const TiffLayout& layout_;
  const PhotoSource& source_;
  int kept_;
  int bandRows_ = 1;  ///< rows decoded together: one; a row of tiles; all if the file holds planes
  int bandStart_ = -1;
  std::vector<std::uint8_t> band_;
  std::vector<std::uint8_t> packed_;
};

}  // namespace daybreak::media
