#include "media/video/frame_times.h"

#include <algorithm>

namespace daybreak::media::video {

FrameTimes::FrameTimes(const AVStream& stream) : start_(stream.start_time == AV_NOPTS_VALUE ? 0 : stream.start_time) {
  const auto rate = stream.avg_frame_rate.num > 0 ? stream.avg_frame_rate : stream.r_frame_rate;
  standard_ = rate.num > 0 && rate.den > 0 ? std::max<std::int64_t>(1, av_rescale_q(1, inverse(rate), stream.time_base)) : 1;
}

std::int64_t FrameTimes::of(const AVFrame& frame) {
  std::int64_t time = frame.best_effort_timestamp;
  if (time == AV_NOPTS_VALUE) time = last_ ? *last_ + (frame.pkt_duration > 0 ? frame.pkt_duration : standard_) : start_;
  if (last_ && time <= *last_) time = *last_ + 1;
  last_ = time;
  return time;
}

}  // namespace daybreak::media::video
