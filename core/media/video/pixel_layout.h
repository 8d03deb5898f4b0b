#pragma once
/// How the planes of a frame hold its pixels, for the kinds our own rows read and write.
#include <array>
#include <optional>
#include <string>

namespace daybreak::media::video {

/// Planes of bytes, or of words from 9 bits on, in this machine's order.
struct PixelLayout {
  enum class Colours { Yuv, Rgb, Grey };
  Colours colours = Colours::Yuv;
  int depth = 8;  ///< bits of a value, 8…16
  bool alpha = false;
  int chromaShiftX = 0;  ///< a chroma value serves 1 << shift columns
  int chromaShiftY = 0;
  bool fullRange = false;  ///< by the format's name: the old yuvj formats
  /// The frame's plane of luma, Cb, Cr, alpha, or red, green, blue, alpha; of grey only the first (and alpha).
  std::array<int, 4> planes{0, 1, 2, 3};
};

/// The layout of FFmpeg's pixel format; nothing for a kind that must be converted first: packed, semi-planar, palettes …
std::optional<PixelLayout> layoutOf(int pixelFormat);

/// The kind that our rows take which loses nothing of a format, to convert to. Throws Error if there is none.
int readableFormatFor(int pixelFormat);

/// FFmpeg's name; "unknown".
std::string formatName(int pixelFormat);
/// −1: there is no such format.
int formatNamed(const std::string& name);

}  // namespace daybreak::media::video
