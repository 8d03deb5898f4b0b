#pragma once
/// How FFmpeg calls a codec and its encoders.
#include <string>
#include <vector>

#include "media/video/encode_options.h"

namespace daybreak::media::video {

/// An AVCodecID.
int codecIdOf(VideoCodec codec);
/// The best one first.
const std::vector<std::string>& encoderNames(VideoCodec codec);

}  // namespace daybreak::media::video
