#pragma once
/// Between pixel formats, by FFmpeg's libswscale: only for those our own rows do not take, and then without loss where there is
/// a format without loss.
#include "media/video/libav.h"

namespace daybreak::media::video {

/// The frame in another format, with everything else that it says. Throws Error.
FramePtr convertedTo(const AVFrame& frame, int pixelFormat);

}  // namespace daybreak::media::video
