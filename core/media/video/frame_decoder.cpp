#include "media/video/frame_decoder.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <thread>

#include "error.h"

namespace daybreak::media::video {

namespace {

constexpr auto kFailed = "could not be decoded";

/// FFmpeg's own VP8 and VP9 decoders leave transparency out, which WebM keeps beside the picture.
const AVCodec* decoderFor(const AVStream& stream) {
  const auto* alpha = av_dict_get(stream.metadata, "alpha_mode", nullptr, 0);
  if (alpha != nullptr && std::strcmp(alpha->value, "1") == 0) {
    const char* name = stream.codecpar->codec_id == AV_CODEC_ID_VP9   ? "libvpx-vp9"
                       : stream.codecpar->codec_id == AV_CODEC_ID_VP8 ? "libvpx"
                                                                      : nullptr;
    if (name != nullptr)
      if (const auto* decoder = avcodec_find_decoder_by_name(name)) return decoder;
  }
  return avcodec_find_decoder(stream.codecpar->codec_id);
}

}  // namespace

FrameDecoder::FrameDecoder(const AVStream& stream, const std::filesystem::path& file, int threads) {
  const auto* decoder = decoderFor(stream);
  if (decoder == nullptr)
    throw Error(file, kFailed,
                stream.codecpar->codec_id == AV_CODEC_ID_NONE
                    ? std::string("the kind of its video is unknown")
                    : "the installed FFmpeg has no decoder for " + std::string(avcodec_get_name(stream.codecpar->codec_id)));
  codec_.reset(avcodec_alloc_context3(decoder));
  if (!codec_) throw std::bad_alloc();
  check(avcodec_parameters_to_context(codec_.get(), stream.codecpar), file, kFailed);
  codec_->pkt_timebase = stream.time_base;
  constexpr unsigned kMostThreads = 8;  // each holds a frame
  codec_->thread_count =
      threads > 0 ? threads : static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, kMostThreads));
  check(avcodec_open2(codec_.get(), decoder, nullptr), file, kFailed);
}

void FrameDecoder::send(const AVPacket* packet) {
  const int code = avcodec_send_packet(codec_.get(), packet);
  if (code == AVERROR(ENOMEM)) throw std::bad_alloc();
  if (code < 0 && code != AVERROR_EOF) ++damaged_;
}

bool FrameDecoder::receive(AVFrame& frame) {
  av_frame_unref(&frame);
  for (;;) {
    const int code = avcodec_receive_frame(codec_.get(), &frame);
    if (code >= 0) return true;
    if (code == AVERROR(EAGAIN) || code == AVERROR_EOF) return false;
    if (code == AVERROR(ENOMEM)) throw std::bad_alloc();
    ++damaged_;
  }
}

void FrameDecoder::flush() {
  avcodec_flush_buffers(codec_.get());
  skipUnneeded(false);
}

void FrameDecoder::skipUnneeded(bool skip) { codec_->skip_frame = skip ? AVDISCARD_NONREF : AVDISCARD_DEFAULT; }

}  // namespace daybreak::media::video
