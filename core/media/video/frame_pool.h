#pragma once
/// Frames whose memory is used again as soon as the encoder lets go of them.
#include "media/video/libav.h"

struct AVBufferPool;

namespace daybreak::media::video {

/// For one thread.
class FramePool {
 public:
  FramePool() = default;
  ~FramePool();
  FramePool(const FramePool&) = delete;
  FramePool& operator=(const FramePool&) = delete;

  /// A frame as large as `like` in this format, with everything that `like` says and none of its pixels. Throws std::bad_alloc.
  FramePtr take(const AVFrame& like, int pixelFormat);

 private:
  AVBufferPool* pool_ = nullptr;
  std::size_t bytes_ = 0;
};

}  // namespace daybreak::media::video
