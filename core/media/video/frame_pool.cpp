#include "media/video/frame_pool.h"

#include <new>

extern "C" {
#include <libavutil/buffer.h>
#include <libavutil/imgutils.h>
}

namespace daybreak::media::video {

FramePool::~FramePool() { av_buffer_pool_uninit(&pool_); }

FramePtr FramePool::take(const AVFrame& like, int pixelFormat) {
  constexpr int kAlignment = 64;
  constexpr int kBeyond = 64;  // encoders may read on after the last row
  const auto format = static_cast<AVPixelFormat>(pixelFormat);
  const int size = av_image_get_buffer_size(format, like.width, like.height, kAlignment);
  if (size < 0) throw std::bad_alloc();
  const auto bytes = static_cast<std::size_t>(size) + kBeyond;
  if (pool_ == nullptr || bytes != bytes_) {
    av_buffer_pool_uninit(&pool_);
    pool_ = av_buffer_pool_init(bytes, nullptr);
    if (pool_ == nullptr) throw std::bad_alloc();
    bytes_ = bytes;
  }
  auto frame = newFrame();
  if (av_frame_copy_props(frame.get(), &like) < 0) throw std::bad_alloc();
  frame->format = pixelFormat;
  frame->width = like.width;
  frame->height = like.height;
  frame->buf[0] = av_buffer_pool_get(pool_);
  if (frame->buf[0] == nullptr ||
      av_image_fill_arrays(frame->data, frame->linesize, frame->buf[0]->data, format, like.width, like.height, kAlignment) < 0)
    throw std::bad_alloc();
  frame->extended_data = frame->data;
  return frame;
}

}  // namespace daybreak::media::video
