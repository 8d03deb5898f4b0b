#include "media/video/libav.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <new>

#include "error.h"

namespace daybreak::media::video {

FramePtr newFrame() {
  FramePtr frame(av_frame_alloc());
  if (!frame) throw std::bad_alloc();
  return frame;
}

PacketPtr newPacket() {
  PacketPtr packet(av_packet_alloc());
  if (!packet) throw std::bad_alloc();
  return packet;
}

std::string reasonOf(int code) {
  switch (code) {
    case AVERROR_INVALIDDATA:
      return "its data is damaged, or it is no video file";
    case AVERROR_EOF:
      return "it ends too early";
    case AVERROR_DECODER_NOT_FOUND:
      return "the installed FFmpeg has no decoder for it";
    case AVERROR_ENCODER_NOT_FOUND:
      return "the installed FFmpeg has no encoder for it";
    case AVERROR_MUXER_NOT_FOUND:
      return "the installed FFmpeg cannot write this kind of file";
    case AVERROR_PROTOCOL_NOT_FOUND:
      return "it refers to something that is no file on this computer";
    case AVERROR_PATCHWELCOME:
      return "it uses something that FFmpeg does not support";
    case AVERROR(ENOMEM):
      return "there is not enough memory";
    case AVERROR(EINVAL):
      return "its settings do not fit together";
    default:
      break;
  }
  if (code > -4096) return std::strerror(AVUNERROR(code));
  char text[AV_ERROR_MAX_STRING_SIZE] = {};
  av_strerror(code, text, sizeof text);
  return text;
}

int check(int code, const std::filesystem::path& file, const std::string& failed) {
  if (code < 0) throw Error(file, failed, reasonOf(code));
  return code;
}

void silenceLibav() {
  static std::once_flag once;
  std::call_once(once, [] {
    av_log_set_level(AV_LOG_QUIET);
    ::setenv("SVT_LOG", "1", 0);  // the AV1 encoder writes to the terminal by itself
  });
}

}  // namespace daybreak::media::video
