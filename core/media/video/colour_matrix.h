#pragma once
/// Between the values a frame holds and red, green and blue.
#include <array>

struct AVFrame;

namespace daybreak::media::video {

struct PixelLayout;

/// How a stream's luma and chroma were made of its colours.
struct FrameColour {
  double kr = 0.2126;  ///< weight of red in luma
  double kb = 0.0722;  ///< weight of blue
  bool fullRange = false;
  bool operator==(const FrameColour&) const = default;
};

/// As the frame says. Where it does not: Rec. 601 up to 576 lines, Rec. 709 above, as players take it; limited range.
FrameColour colourOf(const AVFrame& frame, const PixelLayout& layout);

/// Values of `depth` bits: code = offset + scale · value, value in 0…1 (luma) or −0.5…0.5 (chroma).
struct CodeRange {
  double lumaOffset, lumaScale, chromaOffset, chromaScale;
};
CodeRange codeRange(int depth, bool fullRange);

}  // namespace daybreak::media::video
