#pragma once
/// Frames of a video file, one after another or from anywhere.
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

#include "media/video/frame_index.h"
#include "media/video/video_frame.h"
#include "media/video/video_info.h"

namespace daybreak::media::video {

struct ReaderOptions {
  int threads = 0;                ///< for decoding; 0: one for each core
  double picturesPerSecond = 25;  ///< of a sequence of pictures
};

/// Not for several threads at once.
class VideoReader {
 public:
  /// A file, or a sequence of pictures ("night-%04d.png"). Throws Error.
  explicit VideoReader(const std::filesystem::path& file, const ReaderOptions& options = {});
  ~VideoReader();
  VideoReader(const VideoReader&) = delete;
  VideoReader& operator=(const VideoReader&) = delete;

  const VideoInfo& info() const;
  /// The decoder is emptied at the end: the last frames come too. Nothing at the end. Throws Error if not one frame could be
  /// decoded, std::bad_alloc.
  std::optional<VideoFrame> next();

  /// The frame shown at a time: the last one that has begun by then (the first one before it). next() goes on after it.
  /// @param index spares a detour where it is there already
  /// Throws as next(), and Cancelled.
  std::optional<VideoFrame> frameAt(std::int64_t time, const FrameIndex* index = nullptr, std::stop_token stop = {});

  /// Frames and packets that could not be decoded so far, and why the file broke off, if it did; empty: nothing of the kind.
  std::string problems() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace daybreak::media::video
