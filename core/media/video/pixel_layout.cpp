#include "media/video/pixel_layout.h"

#include <bit>

#include "error.h"

extern "C" {
#include <libavutil/pixdesc.h>
#include <libavutil/pixfmt.h>
}

namespace daybreak::media::video {

namespace {

bool isOldFullRange(int format) {
  return format == AV_PIX_FMT_YUVJ420P || format == AV_PIX_FMT_YUVJ422P || format == AV_PIX_FMT_YUVJ444P ||
         format == AV_PIX_FMT_YUVJ440P || format == AV_PIX_FMT_YUVJ411P;
}

/// A plane of its own for every component, values whole, in this machine's byte order.
bool isPlain(const AVPixFmtDescriptor& format) {
  constexpr auto kOther =
      AV_PIX_FMT_FLAG_BITSTREAM | AV_PIX_FMT_FLAG_HWACCEL | AV_PIX_FMT_FLAG_PAL | AV_PIX_FMT_FLAG_FLOAT | AV_PIX_FMT_FLAG_BAYER;
  if ((format.flags & kOther) != 0) return false;
  const int depth = format.comp[0].depth;
  if (depth < 8 || depth > 16) return false;
  const bool bigEndian = (format.flags & AV_PIX_FMT_FLAG_BE) != 0;
  if (depth > 8 && bigEndian != (std::endian::native == std::endian::big)) return false;
  unsigned seen = 0;
  for (int c = 0; c < format.nb_components; ++c) {
    const auto& component = format.comp[c];
    if (component.depth != depth || component.shift != 0 || component.offset != 0 || component.step != (depth > 8 ? 2 : 1))
      return false;
    if ((seen & (1U << component.plane)) != 0) return false;
    seen |= 1U << component.plane;
  }
  return true;
}

}  // namespace

std::optional<PixelLayout> layoutOf(int pixelFormat) {
  const auto* format = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(pixelFormat));
  if (format == nullptr || !isPlain(*format)) return std::nullopt;
  PixelLayout layout;
  layout.depth = format->comp[0].depth;
  layout.alpha = (format->flags & AV_PIX_FMT_FLAG_ALPHA) != 0;
  layout.fullRange = isOldFullRange(pixelFormat);
  const int colours = format->nb_components - (layout.alpha ? 1 : 0);
  if (colours == 1)
    layout.colours = PixelLayout::Colours::Grey;
  else if (colours != 3)
    return std::nullopt;
  else if ((format->flags & AV_PIX_FMT_FLAG_RGB) != 0)
    layout.colours = PixelLayout::Colours::Rgb;
  layout.chromaShiftX = format->log2_chroma_w;
  layout.chromaShiftY = format->log2_chroma_h;
  for (int c = 0; c < format->nb_components; ++c)
    layout.planes[static_cast<std::size_t>(colours == 1 && c == 1 ? 3 : c)] = format->comp[c].plane;
  return layout;
}

int readableFormatFor(int pixelFormat) {
  if (layoutOf(pixelFormat)) return pixelFormat;
  const auto* format = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(pixelFormat));
  if (format == nullptr || (format->flags & AV_PIX_FMT_FLAG_HWACCEL) != 0)
    throw Error("Its pixels are of a kind that Daybreak does not know.");
  const bool alpha = (format->flags & (AV_PIX_FMT_FLAG_ALPHA | AV_PIX_FMT_FLAG_PAL)) != 0;
  const bool deep = format->comp[0].depth > 8;
  const bool rgb = (format->flags & (AV_PIX_FMT_FLAG_RGB | AV_PIX_FMT_FLAG_PAL | AV_PIX_FMT_FLAG_BAYER)) != 0;
  if (rgb || format->nb_components < 3) {
    if (deep) return alpha ? AV_PIX_FMT_GBRAP16 : AV_PIX_FMT_GBRP16;
    return alpha ? AV_PIX_FMT_GBRAP : AV_PIX_FMT_GBRP;
  }
  if (alpha) return deep ? AV_PIX_FMT_YUVA444P16 : AV_PIX_FMT_YUVA444P;
  if (format->log2_chroma_h > 0)
    return deep ? (format->comp[0].depth > 10 ? AV_PIX_FMT_YUV420P16 : AV_PIX_FMT_YUV420P10) : AV_PIX_FMT_YUV420P;
  if (format->log2_chroma_w > 0)
    return deep ? (format->comp[0].depth > 10 ? AV_PIX_FMT_YUV422P16 : AV_PIX_FMT_YUV422P10) : AV_PIX_FMT_YUV422P;
  return deep ? AV_PIX_FMT_YUV444P16 : AV_PIX_FMT_YUV444P;
}

std::string formatName(int pixelFormat) {
  const char* name = av_get_pix_fmt_name(static_cast<AVPixelFormat>(pixelFormat));
  return name == nullptr ? "unknown" : name;
}

int formatNamed(const std::string& name) { return av_get_pix_fmt(name.c_str()); }

}  // namespace daybreak::media::video
