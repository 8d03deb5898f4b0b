#pragma once
/// One decoded frame.
#include <cstdint>
#include <memory>

struct AVFrame;

namespace daybreak::media::video {

/// Copies share the pixels, which nobody changes.
struct VideoFrame {
  std::shared_ptr<const AVFrame> pixels;
  std::int64_t time = 0;      ///< when it is shown, in the stream's time units
  std::int64_t duration = 0;  ///< how long, in time units; 0: not said
};

}  // namespace daybreak::media::video
