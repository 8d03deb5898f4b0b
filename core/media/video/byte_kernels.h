#pragma once
/// Rows of 8-bit luma and chroma to 8-bit red, green and blue and back, in 16-bit whole numbers, with the best vector
/// instructions this processor has. Values are rounded to nearest and cut off at 0 and 255.
#include <cstdint>

#include "media/video/colour_matrix.h"

namespace daybreak::media::video {

/// red = luma · (Y − offset) + redV · (V − 128) and so on, in 1/32768 of 1/64 (see the source).
struct ToRgb8 {
  std::int16_t offset, luma, redV, greenU, greenV, blueU;
};
ToRgb8 toRgb8(const FrameColour& colour);

/// Y = offset + (r, g, b) · luma, U = 128 + (r, g, b) · u, V = 128 + (r, g, b) · v, in 1/32768.
struct FromRgb8 {
  std::int16_t offset;
  std::int16_t luma[3], u[3], v[3];
};
FromRgb8 fromRgb8(const FrameColour& colour);

struct ByteColours {
  const std::uint8_t *red, *green, *blue;
};
struct ByteTargets {
  std::uint8_t *red, *green, *blue;
};

/// One row. @param halfChroma a chroma value serves two columns
void rgbRow(const ToRgb8& matrix, const std::uint8_t* y, const std::uint8_t* u, const std::uint8_t* v, bool halfChroma,
            int width, const ByteTargets& out);

void lumaRow(const FromRgb8& matrix, const ByteColours& in, int width, std::uint8_t* y);

/// The chroma that two rows share: of their mean; of one row if both are the same.
void chromaRow(const FromRgb8& matrix, const ByteColours& upper, const ByteColours& lower, bool halfChroma, int width,
               std::uint8_t* u, std::uint8_t* v);

}  // namespace daybreak::media::video
