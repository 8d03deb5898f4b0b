#pragma once
/// A frame becomes another one, band by band: read as red, green and blue, worked on, written in its own format or another.
#include <functional>
#include <memory>
#include <stop_token>

#include "media/image.h"
#include "media/video/video_frame.h"

namespace daybreak::media::video {

/// Rows of a band that are worked on together.
constexpr int kRowsTogether = 32;

/// Fills `out` from `in`, both kRowsTogether rows high and as wide as the frame; only the first `rows` count. They are the
/// frame's from row `begin` on. Called by several threads.
using BandWork = std::function<void(const Image& in, Image& out, int begin, int rows)>;

/// Memory of finished frames is used again; for one thread.
class BandWriter {
 public:
  BandWriter();
  ~BandWriter();
  BandWriter(const BandWriter&) = delete;
  BandWriter& operator=(const BandWriter&) = delete;

  /// @param pixelFormat FFmpeg's number @param grey see SourceInfo::grey, told to `work` through in.info()
  /// Throws Error, Cancelled, std::bad_alloc.
  VideoFrame worked(const VideoFrame& frame, int pixelFormat, int threads, const BandWork& work, std::stop_token stop = {});

  /// The frame in another format and nothing else; itself if it has that one.
  VideoFrame converted(const VideoFrame& frame, int pixelFormat, int threads, std::stop_token stop = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace daybreak::media::video
