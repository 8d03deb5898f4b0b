#pragma once
/// Time stamps of decoded frames, made complete: every frame has one, and each is later than the one before.
#include <cstdint>
#include <optional>

#include "media/video/libav.h"

namespace daybreak::media::video {

class FrameTimes {
 public:
  explicit FrameTimes(const AVStream& stream);
  /// The time of the next frame in the order shown.
  std::int64_t of(const AVFrame& frame);
  /// The next frame comes from elsewhere.
  void restart() { last_.reset(); }

 private:
  std::int64_t standard_;  ///< ticks from one frame to the next, where a frame does not say
  std::int64_t start_;
  std::optional<std::int64_t> last_;
};

}  // namespace daybreak::media::video
