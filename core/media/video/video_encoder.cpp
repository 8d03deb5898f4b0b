#include "media/video/video_encoder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <new>

#include "error.h"
#include "media/video/encoder_names.h"
#include "media/video/pixel_layout.h"

extern "C" {
#include <libavutil/opt.h>
#include <libavutil/pixdesc.h>
}

namespace daybreak::media::video {

namespace {

constexpr auto kFailed = "could not be encoded";

/// The old full-range formats are the plain ones with a range.
AVPixelFormat plainFormat(AVPixelFormat format) {
  switch (format) {
    case AV_PIX_FMT_YUVJ420P:
      return AV_PIX_FMT_YUV420P;
    case AV_PIX_FMT_YUVJ422P:
      return AV_PIX_FMT_YUV422P;
    case AV_PIX_FMT_YUVJ444P:
      return AV_PIX_FMT_YUV444P;
    case AV_PIX_FMT_YUVJ440P:
      return AV_PIX_FMT_YUV440P;
    default:
      return format;
  }
}

bool takes(const AVCodec& encoder, AVPixelFormat format) {
  if (encoder.pix_fmts == nullptr) return true;
  for (const auto* each = encoder.pix_fmts; *each != AV_PIX_FMT_NONE; ++each)
    if (*each == format) return true;
  return false;
}

struct Choice {
  const AVCodec* encoder = nullptr;
  AVPixelFormat format = AV_PIX_FMT_NONE;
};

/// The first encoder that takes the wanted format; else the first there is, with its nearest one.
Choice choose(VideoCodec codec, AVPixelFormat wanted, bool exactly, const std::filesystem::path& output) {
  Choice nearest;
  for (const auto& name : encoderNames(codec)) {
    const auto* encoder = avcodec_find_encoder_by_name(name.c_str());
    if (encoder == nullptr) continue;
    if (takes(*encoder, wanted)) return {encoder, wanted};
    if (nearest.encoder != nullptr || encoder->pix_fmts == nullptr) continue;
    const auto* description = av_pix_fmt_desc_get(wanted);
    const int alpha = description != nullptr && (description->flags & AV_PIX_FMT_FLAG_ALPHA) != 0 ? 1 : 0;
    nearest = {encoder, avcodec_find_best_pix_fmt_of_list(encoder->pix_fmts, wanted, alpha, nullptr)};
  }
  if (nearest.encoder == nullptr) throw Error(output, kFailed, "the installed FFmpeg has no encoder for " + titleOf(codec));
  if (exactly)
    throw Error(output, kFailed, titleOf(codec) + " takes no frames of the kind \"" + formatName(wanted) + "\"",
                "Leave the pixel format out, or choose another codec.");
  return nearest;
}

std::string lossOf(AVPixelFormat from, AVPixelFormat to, VideoCodec codec) {
  const auto* a = av_pix_fmt_desc_get(from);
  const auto* b = av_pix_fmt_desc_get(to);
  if (a == nullptr || b == nullptr) return {};
  std::string lost;
  const auto add = [&lost](const std::string& what) { lost += (lost.empty() ? "" : " and ") + what; };
  if ((a->flags & AV_PIX_FMT_FLAG_ALPHA) != 0 && (b->flags & AV_PIX_FMT_FLAG_ALPHA) == 0) add("no transparency");
  if (a->comp[0].depth > b->comp[0].depth) add("only " + std::to_string(b->comp[0].depth) + " bits");
  if (a->log2_chroma_w < b->log2_chroma_w || a->log2_chroma_h < b->log2_chroma_h) add("coarser colours");
  return lost.empty() ? std::string() : titleOf(codec) + " keeps " + lost + " of this video.";
}

void setOption(AVCodecContext& codec, const char* name, const std::string& value) {
  av_opt_set(codec.priv_data, name, value.c_str(), 0);  // not every build of an encoder has every option
}

int presetStep(const std::string& preset) {
  const auto& names = presetNames();
  return static_cast<int>(std::ranges::find(names, preset) - names.begin());  // 0 ultrafast … 8 veryslow
}

void setQuality(AVCodecContext& codec, const EncodeOptions& options, VideoCodec kind) {
  const std::string encoder = codec.codec->name;
  const auto step = static_cast<std::size_t>(std::clamp(presetStep(options.preset), 0, 8));
  const auto crf = options.crf ? options.crf : standardCrf(kind);
  const bool constant = options.bitsPerSecond <= 0 && crf;
  codec.bit_rate = std::max<std::int64_t>(0, options.bitsPerSecond);
  const std::string quality = constant ? std::to_string(*crf) : std::string();
  if (encoder == "libx264" || encoder == "libx265") {
    setOption(codec, "preset", options.preset);
    setOption(codec, "forced-idr", "1");
    if (constant) setOption(codec, "crf", quality);
    // No frames that lead a key frame but need the ones before it: files are joined there.
    // Encoders hold tens of frames to look ahead, each several times as large as it was: of large frames only a few.
    const bool large = std::int64_t{codec.width} * codec.height > kLargeFrame;
    if (encoder == "libx265")
      setOption(codec, "x265-params",
                large ? "log-level=none:open-gop=0:rc-lookahead=5:frame-threads=1" : "log-level=none:open-gop=0");
    else if (large)
      setOption(codec, "x264-params", "sync-lookahead=0:rc-lookahead=4:sliced-threads=1");
  } else if (encoder == "libvpx-vp9") {
    constexpr std::array kSpeeds{"8", "7", "6", "5", "4", "2", "1", "0", "0"};
    setOption(codec, "cpu-used", kSpeeds[step]);
    setOption(codec, "deadline", step < 2 ? "realtime" : "good");
    setOption(codec, "row-mt", "1");
    if (constant) setOption(codec, "crf", quality);
  } else if (encoder == "libsvtav1") {
    constexpr std::array kPresets{"12", "11", "10", "9", "8", "7", "5", "4", "3"};
    setOption(codec, "preset", kPresets[step]);
    if (constant) setOption(codec, "crf", std::to_string(static_cast<int>(std::lround(*crf))));
  } else if (encoder == "libaom-av1") {
    constexpr std::array kSpeeds{"8", "8", "7", "6", "6", "5", "4", "3", "2"};
    setOption(codec, "cpu-used", kSpeeds[step]);
    setOption(codec, "row-mt", "1");
    if (constant) setOption(codec, "crf", std::to_string(static_cast<int>(std::lround(*crf))));
  } else if (encoder == "prores_ks") {
    setOption(codec, "profile", codec.pix_fmt == AV_PIX_FMT_YUV422P10 ? "hq" : "4444");
    setOption(codec, "vendor", "apl0");
  } else if (encoder == "ffv1") {
    codec.level = 3;
    setOption(codec, "slicecrc", "1");
  }
}

AVRational frameRateOf(const AVStream& stream) {
  if (stream.avg_frame_rate.num > 0 && stream.avg_frame_rate.den > 0) return stream.avg_frame_rate;
  if (stream.r_frame_rate.num > 0 && stream.r_frame_rate.den > 0) return stream.r_frame_rate;
  return {25, 1};
}

void describe(AVCodecContext& codec, const AVStream& stream, const AVFrame& first) {
  codec.width = first.width;
  codec.height = first.height;
  codec.time_base = stream.time_base;
  codec.framerate = frameRateOf(stream);
  codec.sample_aspect_ratio = first.sample_aspect_ratio.num > 0 ? first.sample_aspect_ratio : stream.sample_aspect_ratio;
  codec.color_range = first.color_range;
  codec.color_primaries = first.color_primaries;
  codec.color_trc = first.color_trc;
  codec.colorspace = first.colorspace;
  codec.chroma_sample_location = first.chroma_location;
  codec.field_order = stream.codecpar->field_order;
  if (first.interlaced_frame != 0) {
    codec.flags |= AV_CODEC_FLAG_INTERLACED_DCT | AV_CODEC_FLAG_INTERLACED_ME;
    codec.field_order = first.top_field_first != 0 ? AV_FIELD_TT : AV_FIELD_BB;
  }
}

}  // namespace

VideoEncoder::VideoEncoder(const EncodeOptions& options, VideoCodec kind, const AVStream& stream, const AVFrame& first,
                           bool globalHeader, std::filesystem::path output)
    : output_(std::move(output)) {
  auto wanted = static_cast<AVPixelFormat>(first.format);
  if (!options.pixelFormat.empty()) {
    wanted = static_cast<AVPixelFormat>(formatNamed(options.pixelFormat));
    if (wanted == AV_PIX_FMT_NONE)
      throw Error(output_, kFailed, "\"" + options.pixelFormat + "\" is no pixel format", "An example of one is yuv420p.");
  }
  auto [encoder, format] = choose(kind, plainFormat(wanted), !options.pixelFormat.empty(), output_);
  codec_.reset(avcodec_alloc_context3(encoder));
  if (!codec_) throw std::bad_alloc();
  describe(*codec_, stream, first);
  if (plainFormat(static_cast<AVPixelFormat>(first.format)) != first.format) codec_->color_range = AVCOL_RANGE_JPEG;
  codec_->pix_fmt = format;
  const auto* written = av_pix_fmt_desc_get(format);
  const auto* read = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(first.format));
  const bool toYuv = (written->flags & AV_PIX_FMT_FLAG_RGB) == 0 && (read->flags & AV_PIX_FMT_FLAG_RGB) != 0;
  if (toYuv) {
    codec_->color_range = AVCOL_RANGE_MPEG;
    codec_->colorspace = first.height > 576 ? AVCOL_SPC_BT709 : AVCOL_SPC_SMPTE170M;
  }
  notice_ = lossOf(static_cast<AVPixelFormat>(first.format), format, kind);
  if (globalHeader) codec_->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
  codec_->thread_count = options.threads;
  codec_->gop_size = (avcodec_descriptor_get(encoder->id)->props & AV_CODEC_PROP_INTRA_ONLY) != 0 || kind == VideoCodec::Ffv1
                         ? 1
                         : kSegmentFrames;
  setQuality(*codec_, options, kind);
  check(avcodec_open2(codec_.get(), encoder, nullptr), output_, kFailed);
}

void VideoEncoder::encode(const VideoFrame& frame, bool key, const TakePacket& take) {
  av_frame_unref(sent_.get());
  if (av_frame_ref(sent_.get(), frame.pixels.get()) < 0) throw std::bad_alloc();
  sent_->pts = frame.time;
  sent_->format = codec_->pix_fmt;  // the old full-range formats are held alike
  sent_->pict_type = key ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE;
  check(avcodec_send_frame(codec_.get(), sent_.get()), output_, kFailed);
  av_frame_unref(sent_.get());
  receive(take);
}

void VideoEncoder::finish(const TakePacket& take) {
  check(avcodec_send_frame(codec_.get(), nullptr), output_, kFailed);
  receive(take);
}

void VideoEncoder::receive(const TakePacket& take) {
  for (;;) {
    av_packet_unref(packet_.get());
    const int code = avcodec_receive_packet(codec_.get(), packet_.get());
    if (code == AVERROR(EAGAIN) || code == AVERROR_EOF) return;
    check(code, output_, kFailed);
    take(*packet_);
  }
}

}  // namespace daybreak::media::video
