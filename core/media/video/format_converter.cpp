#include "media/video/format_converter.h"

#include "error.h"
#include "media/video/pixel_layout.h"

extern "C" {
#include <libswscale/swscale.h>
}

namespace daybreak::media::video {

FramePtr convertedTo(const AVFrame& frame, int pixelFormat) {
  auto result = newFrame();
  if (av_frame_copy_props(result.get(), &frame) < 0) throw std::bad_alloc();
  result->format = pixelFormat;
  result->width = frame.width;
  result->height = frame.height;
  if (av_frame_get_buffer(result.get(), 0) < 0) throw std::bad_alloc();
  const std::unique_ptr<SwsContext, void (*)(SwsContext*)> scaler(
      sws_getContext(frame.width, frame.height, static_cast<AVPixelFormat>(frame.format), frame.width, frame.height,
                     static_cast<AVPixelFormat>(pixelFormat), SWS_POINT | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INP, nullptr,
                     nullptr, nullptr),
      sws_freeContext);
  if (!scaler)
    throw Error("Frames of the kind \"" + formatName(frame.format) + "\" cannot be turned into \"" + formatName(pixelFormat) +
                "\" with the installed FFmpeg.");
  // Neither range nor matrix changes on the way.
  const int range = frame.color_range == AVCOL_RANGE_JPEG ? 1 : 0;
  const int* matrix = sws_getCoefficients(frame.colorspace == AVCOL_SPC_UNSPECIFIED ? SWS_CS_DEFAULT : frame.colorspace);
  sws_setColorspaceDetails(scaler.get(), matrix, range, matrix, range, 0, 1 << 16, 1 << 16);
  if (sws_scale(scaler.get(), frame.data, frame.linesize, 0, frame.height, result->data, result->linesize) != frame.height)
    throw Error("A frame could not be converted to \"" + formatName(pixelFormat) + "\".");
  return result;
}

}  // namespace daybreak::media::video
