#pragma once
/// Rows of whole numbers as files hold them, to and from the float planes of an Image.
#include <array>
#include <cstdint>
#include <span>

#include "media/image.h"

namespace daybreak::media {

/// v / 255 for all bytes.
const std::array<float, 256>& byteToFloat();

/// Fills the planes of an image that is being decoded. One, two, three or four interleaved channels: grey, grey and
/// alpha, RGB, RGBA. Alpha is written only if the image has it.
class RowSink {
 public:
  explicit RowSink(Image& image);
  void put(int y, const std::uint8_t* row, int channels);
  void put(int y, const std::uint16_t* row, int channels);
  /// Already scaled to [0,1]; clamped, NaN becomes 0.
  void put(int y, const float* row, int channels);

 private:
  template <typename Value, typename Convert>
  void spread(int y, const Value* row, int channels, Convert convert);

  std::array<float*, 4> planes_{};
  std::size_t width_;
};

/// One row, clamped to [0,1], scaled to the type's range and rounded to nearest; channels as for RowSink.
void packRow(const Image& image, int y, int channels, std::uint8_t* out);
void packRow(const Image& image, int y, int channels, std::uint16_t* out);

/// One row as red, green, blue and alpha (opaque where there is none), rounded as by packRow.
void packRgba(const Image& image, int y, std::uint8_t* out);

}  // namespace daybreak::media
