#pragma once
/// Interleaved rows as files hold them, to and from the planes of an Image.
#include <cstdint>

#include "media/image.h"

namespace daybreak::media {

/// Spreads row y of a picture that is being decoded over its planes. One, two, three or four channels: grey, grey and alpha,
/// RGB, RGBA. Alpha is kept only if the image has it. The image must hold what the row holds; floats are clamped to [0,1],
/// NaN becomes 0.
void unpackRow(const std::uint8_t* row, int channels, Image& image, int y);
void unpackRow(const std::uint16_t* row, int channels, Image& image, int y);
void unpackRow(const float* row, int channels, Image& image, int y);

/// Row y, channels as for unpackRow: exact if the image holds such values, otherwise clamped to [0,1], scaled to the type's
/// range and rounded to nearest.
void packRow(const Image& image, int y, int channels, std::uint8_t* out);
void packRow(const Image& image, int y, int channels, std::uint16_t* out);

/// The order of bytes in a pixel.
enum class FourBytes { Rgba, Bgra };

/// Row y with alpha (opaque where there is none), rounded as by packRow.
void packFourBytes(const Image& image, int y, FourBytes order, std::uint8_t* out);

}  // namespace daybreak::media
