#pragma once
/// When each frame of a video is shown: what frame-exact seeking and the scrubber's marks need.
#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <vector>

#include "media/video/video_info.h"

namespace daybreak::media::video {

/// Frames are numbered from 0 in the order they are shown.
struct FrameIndex {
  std::vector<std::int64_t> times;  ///< of each frame, rising, in the stream's time units
  std::vector<std::int64_t> keys;   ///< times from which decoding can start, rising
  Fraction timeUnit{1, 1};

  std::int64_t frames() const { return static_cast<std::int64_t>(times.size()); }
  /// The frame shown at a time: the last one that has begun by then; 0 before the first.
  std::int64_t frameAt(std::int64_t time) const;
  double secondsOf(std::int64_t frame) const;  ///< since the first frame
  std::int64_t frameAtSeconds(double seconds) const;
  /// The key frame's time at or before a time; the first one's before it.
  std::int64_t keyBefore(std::int64_t time) const;
};

/// Reads through the file's packets without decoding them; where they do not say when they are shown, decodes. Throws Error,
/// Cancelled. @param progress how much of the file was read, 0…1
FrameIndex indexFrames(const std::filesystem::path& file, std::stop_token stop = {},
                       const std::function<void(double)>& progress = {});

}  // namespace daybreak::media::video
