#pragma once
/// Frames become packets.
#include <filesystem>
#include <functional>
#include <string>

#include "media/video/encode_options.h"
#include "media/video/libav.h"
#include "media/video/video_frame.h"

namespace daybreak::media::video {

/// Key frames that a file can be cut at are asked for at every so many frames.
constexpr int kSegmentFrames = 250;

/// Pixels from which on memory counts more than the last percents of speed and size.
constexpr std::int64_t kLargeFrame = 4'000'000;

class VideoEncoder {
 public:
  using TakePacket = std::function<void(const AVPacket&)>;

  /// @param stream of the source; @param first its first frame: size, colours and field order are taken from it
  /// @param globalHeader the kind of file keeps parameters apart from the frames
  /// Throws Error naming the output.
  VideoEncoder(const EncodeOptions& options, VideoCodec codec, const AVStream& stream, const AVFrame& first, bool globalHeader,
               std::filesystem::path output);

  /// Frames must be of this format.
  int pixelFormat() const { return codec_->pix_fmt; }
  const AVCodecContext& context() const { return *codec_; }
  /// A sentence if something of the source cannot be kept: transparency, depth, finer chroma. Empty: nothing.
  const std::string& notice() const { return notice_; }

  /// @param key to be a key frame
  void encode(const VideoFrame& frame, bool key, const TakePacket& take);
  /// The last packets.
  void finish(const TakePacket& take);

 private:
  void receive(const TakePacket& take);

  std::filesystem::path output_;
  CodecPtr codec_;
  PacketPtr packet_ = newPacket();
  FramePtr sent_ = newFrame();
  std::string notice_;
};

}  // namespace daybreak::media::video
