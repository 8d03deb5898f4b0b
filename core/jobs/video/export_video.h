#pragma once
/// A video enhanced and written as a file that differs from the source in nothing but light: what `daybreak-cli video` and the
/// Video page do.
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/edit.h"
#include "engine/enhancer.h"
#include "media/video/encode_options.h"
#include "segment/segmenter.h"

namespace daybreak::jobs {

/// Seconds of the video, since its first frame: from `from` on, up to the frame before `to`.
struct TimeRange {
  std::optional<double> from;
  std::optional<double> to;
  bool whole() const { return !from && !to; }
  bool operator==(const TimeRange&) const = default;
};

constexpr double kStandardSteadiness = 0.5;

struct VideoExport {
  std::filesystem::path input;  ///< a file, or a sequence of pictures: "night-%04d.png"
  std::filesystem::path output;
  engine::Edit edit;
  double steadiness = kStandardSteadiness;  ///< 0 off … 1 strong
  media::video::EncodeOptions encode;
  TimeRange range;
  bool sound = true;
  bool overwrite = false;
  double picturesPerSecond = 25;                          ///< of a sequence of pictures
  std::shared_ptr<const segment::Segmenter> segmenter{};  ///< for the edit's adjustments by class; null if it has none
};

struct ExportProgress {
  bool joining = false;             ///< everything is encoded; the file is put together
  std::int64_t frames = 0;          ///< done
  std::int64_t framesTotal = 0;     ///< 0: not known
  double framesPerSecond = 0;       ///< over the last seconds
  double secondsLeft = 0;           ///< 0: not known
  std::uint64_t bytes = 0;          ///< of the video so far
  std::uint64_t bytesExpected = 0;  ///< of the whole file; 0: not known
  double done01() const {
    return framesTotal > 0 ? std::min(1.0, static_cast<double>(frames) / static_cast<double>(framesTotal)) : 0;
  }
};

struct ExportResult {
  std::int64_t frames = 0;
  std::int64_t resumedFrames = 0;  ///< of an interrupted export, not made again
  double seconds = 0;              ///< that it took
  std::uint64_t bytes = 0;         ///< of the file
  std::string codec;
  std::vector<std::string> notices;  ///< sentences: what could not be kept, what was damaged
};

/// Lets an export wait. Safe from any thread.
class PauseSwitch {
 public:
  void pause(bool wait);
  bool paused() const;
  /// Returns when it need not wait (any more).
  void waitWhilePaused(std::stop_token stop);

 private:
  mutable std::mutex guard_;
  std::condition_variable_any changed_;
  bool paused_ = false;
};

/// About how large the file becomes: for the check of the disk, and for people. @param info of the source
std::uint64_t guessedBytes(const VideoExport& wanted, const media::video::VideoInfo& info);

/// Decodes, enhances and encodes at once; each frame's light follows from those before it. Time stamps, tags, colours and all
/// other streams stay as they are. The file appears under its name when it is complete. An interrupted export of the same
/// source with the same settings goes on from its last finished segment (ExportFolder); Cancelled leaves them, too.
/// @param progress in the calling thread, about ten times a second
/// Throws Error, Cancelled, std::bad_alloc.
ExportResult exportVideo(const engine::Enhancer& enhancer, const VideoExport& wanted,
                         const std::function<void(const ExportProgress&)>& progress = {}, std::stop_token stop = {},
                         PauseSwitch* pause = nullptr);

}  // namespace daybreak::jobs
