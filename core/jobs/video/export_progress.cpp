#include "jobs/video/export_progress.h"

namespace daybreak::jobs {

void ExportMeter::made(std::int64_t frames, std::uint64_t bytes, std::uint64_t otherBytes) {
  constexpr double kBetweenMs = 100;
  constexpr double kMemoryMs = 5000;
  const double ms = watch_.ms();
  now_.frames = before_ + frames;
  now_.bytes = bytes;
  if (ms - toldAt_ < kBetweenMs) return;
  toldAt_ = ms;
  recent_.emplace_back(ms, frames);
  while (recent_.size() > 2 && ms - recent_.front().first > kMemoryMs) recent_.pop_front();
  const double span = ms - recent_.front().first;
  if (span > 0) now_.framesPerSecond = static_cast<double>(frames - recent_.front().second) * 1000 / span;
  if (now_.framesTotal > 0 && now_.framesPerSecond > 0)
    now_.secondsLeft = static_cast<double>(std::max<std::int64_t>(0, now_.framesTotal - now_.frames)) / now_.framesPerSecond;
  if (now_.framesTotal > 0 && frames > 0)
    now_.bytesExpected = otherBytes + static_cast<std::uint64_t>(static_cast<double>(bytes) / static_cast<double>(frames) *
                                                                 static_cast<double>(now_.framesTotal));
  if (tell_) tell_(now_);
}

void ExportMeter::joining() {
  now_.joining = true;
  now_.secondsLeft = 0;
  if (now_.framesTotal < now_.frames) now_.framesTotal = now_.frames;
  if (tell_) tell_(now_);
}

}  // namespace daybreak::jobs
