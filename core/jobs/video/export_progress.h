#pragma once
/// How fast an export goes and when it will be done.
#include <cstdint>
#include <deque>
#include <functional>
#include <utility>

#include "jobs/video/export_video.h"
#include "stopwatch.h"

namespace daybreak::jobs {

class ExportMeter {
 public:
  ExportMeter(std::int64_t framesBefore, std::int64_t framesTotal, std::function<void(const ExportProgress&)> tell)
      : before_(framesBefore), tell_(std::move(tell)) {
    now_.framesTotal = framesTotal;
    now_.frames = framesBefore;
  }

  /// @param bytes of the frames made in this run @param otherBytes of what is copied
  void made(std::int64_t frames, std::uint64_t bytes, std::uint64_t otherBytes);
  void joining();
  double seconds() const { return watch_.ms() / 1000; }

 private:
  std::int64_t before_;
  std::function<void(const ExportProgress&)> tell_;
  ExportProgress now_;
  Stopwatch watch_;
  double toldAt_ = -1e9;
  std::deque<std::pair<double, std::int64_t>> recent_;  ///< when how many frames were done
};

}  // namespace daybreak::jobs
