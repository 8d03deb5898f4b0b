#pragma once
/// Packets of one video stream become frames.
#include <cstdint>
#include <filesystem>

#include "media/video/libav.h"

namespace daybreak::media::video {

class FrameDecoder {
 public:
  /// Throws Error if the installed FFmpeg cannot decode this.
  /// @param threads 0: one for each core, at most 8
  FrameDecoder(const AVStream& stream, const std::filesystem::path& file, int threads);

  /// A packet of the stream, or null at its end. Damaged ones are passed over and counted.
  void send(const AVPacket* packet);
  /// The next frame there is, in the order shown; false if the decoder needs more packets, or is at its end. Frames that could
  /// not be decoded are passed over and counted.
  bool receive(AVFrame& frame);
  /// Forgets everything, for packets from elsewhere in the stream.
  void flush();
  /// Frames that no other one needs are passed over: on the way to the one that is wanted.
  void skipUnneeded(bool skip);
  /// Packets and frames that were damaged.
  std::int64_t damaged() const { return damaged_; }
  int pixelFormat() const { return codec_->pix_fmt; }

 private:
  CodecPtr codec_;
  std::int64_t damaged_ = 0;
};

}  // namespace daybreak::media::video
