#include "media/video/colour_matrix.h"

#include "media/video/pixel_layout.h"

extern "C" {
#include <libavutil/frame.h>
}

namespace daybreak::media::video {

FrameColour colourOf(const AVFrame& frame, const PixelLayout& layout) {
  FrameColour colour;
  colour.fullRange = layout.fullRange || frame.color_range == AVCOL_RANGE_JPEG;
  const auto weights = [&colour](double kr, double kb) {
    colour.kr = kr;
    colour.kb = kb;
  };
  switch (frame.colorspace) {
    case AVCOL_SPC_BT470BG:
    case AVCOL_SPC_SMPTE170M:
      weights(0.299, 0.114);
      break;
    case AVCOL_SPC_FCC:
      weights(0.30, 0.11);
      break;
    case AVCOL_SPC_SMPTE240M:
      weights(0.212, 0.087);
      break;
    case AVCOL_SPC_BT2020_NCL:
    case AVCOL_SPC_BT2020_CL:
      weights(0.2627, 0.0593);
      break;
    case AVCOL_SPC_UNSPECIFIED:
    case AVCOL_SPC_RESERVED: {
      constexpr int kStandardLines = 576;
      if (frame.height <= kStandardLines) weights(0.299, 0.114);
      break;
    }
    default:
      break;
  }
  return colour;
}

CodeRange codeRange(int depth, bool fullRange) {
  const double unit = 1 << (depth - 8);
  const double top = (1 << depth) - 1;
  if (fullRange) return {0, top, 128 * unit, top};
  return {16 * unit, 219 * unit, 128 * unit, 224 * unit};
}

}  // namespace daybreak::media::video
