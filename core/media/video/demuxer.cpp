#include "media/video/demuxer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <regex>

#include "error.h"
#include "input_file.h"
#include "name_ending.h"

extern "C" {
#include <libavutil/display.h>
#include <libavutil/pixdesc.h>
}

namespace daybreak::media::video {

namespace {

namespace fs = std::filesystem;

constexpr auto kFailed = "could not be opened";
/// Frames beyond this need more memory than a frame of video is worth.
constexpr std::int64_t kMostPixels = 134'217'728;

std::string orEmpty(const char* text) { return text == nullptr ? std::string() : text; }

int rotationOf(const AVStream& stream) {
  const auto* matrix = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, nullptr);
  if (matrix == nullptr) return 0;
  const double anticlockwise = av_display_rotation_get(reinterpret_cast<const std::int32_t*>(matrix));
  if (std::isnan(anticlockwise)) return 0;
  const int quarters = static_cast<int>(std::lround(-anticlockwise / 90.0));
  return ((quarters % 4 + 4) % 4) * 90;
}

OtherStream described(const AVStream& stream) {
  OtherStream other;
  switch (stream.codecpar->codec_type) {
    case AVMEDIA_TYPE_AUDIO:
      other.kind = "sound";
      break;
    case AVMEDIA_TYPE_SUBTITLE:
      other.kind = "subtitles";
      break;
    case AVMEDIA_TYPE_ATTACHMENT:
      other.kind = "attachment";
      break;
    case AVMEDIA_TYPE_VIDEO:
      other.kind = "video";
      break;
    default:
      other.kind = "data";
  }
  if (stream.codecpar->codec_id != AV_CODEC_ID_NONE) other.codec = avcodec_get_name(stream.codecpar->codec_id);
  if (const auto* language = av_dict_get(stream.metadata, "language", nullptr, 0)) other.language = language->value;
  return other;
}

void describeColour(const AVCodecParameters& stream, VideoInfo& info) {
  if (stream.color_range != AVCOL_RANGE_UNSPECIFIED) info.range = orEmpty(av_color_range_name(stream.color_range));
  if (stream.color_space != AVCOL_SPC_UNSPECIFIED) info.matrix = orEmpty(av_color_space_name(stream.color_space));
  if (stream.color_primaries != AVCOL_PRI_UNSPECIFIED)
    info.primaries = orEmpty(av_color_primaries_name(stream.color_primaries));
  if (stream.color_trc != AVCOL_TRC_UNSPECIFIED) info.transfer = orEmpty(av_color_transfer_name(stream.color_trc));
}

void describeTime(const AVFormatContext& file, const AVStream& stream, VideoInfo& info) {
  info.timeUnit = {stream.time_base.num, stream.time_base.den};
  info.startTime = stream.start_time == AV_NOPTS_VALUE ? 0 : stream.start_time;
  if (stream.duration > 0)
    info.seconds = static_cast<double>(stream.duration) * av_q2d(stream.time_base);
  else if (file.duration > 0)
    info.seconds = static_cast<double>(file.duration) / AV_TIME_BASE;
  if (stream.avg_frame_rate.num > 0 && stream.avg_frame_rate.den > 0)
    info.framesPerSecond = av_q2d(stream.avg_frame_rate);
  else if (stream.r_frame_rate.num > 0 && stream.r_frame_rate.den > 0)
    info.framesPerSecond = av_q2d(stream.r_frame_rate);
  info.frames =
      stream.nb_frames > 0 ? stream.nb_frames : static_cast<std::int64_t>(std::llround(info.seconds * info.framesPerSecond));
}

}  // namespace

bool isSequenceName(const fs::path& file) {
  static const std::regex kNumber("%0?[0-9]*d");
  std::error_code problem;
  return std::regex_search(file.filename().string(), kNumber) && !fs::exists(file, problem);
}

Demuxer::Demuxer(fs::path file, double picturesPerSecond) : file_(std::move(file)), picturesPerSecond_(picturesPerSecond) {
  silenceLibav();
  if (!isSequenceName(file_)) InputFile(file_, kFailed, std::numeric_limits<std::int64_t>::max());
  open();
}

Demuxer::~Demuxer() { avformat_close_input(&context_); }

void Demuxer::open() {
  avformat_close_input(&context_);
  video_ = nullptr;
  Dictionary options;
  options.set("protocol_whitelist", "file");  // a playlist must not reach for the net
  const AVInputFormat* format = nullptr;
  if (isSequenceName(file_)) {
    format = av_find_input_format("image2");
    options.set("framerate", std::to_string(picturesPerSecond_));
    options.set("start_number_range", "100000");
  }
  // As a plain path: libav would take "NAME:REST" for a protocol.
  const std::string url = "file:" + file_.string();
  check(avformat_open_input(&context_, format == nullptr ? url.c_str() : file_.c_str(), format, options.address()), file_,
        kFailed);
  try {
    check(avformat_find_stream_info(context_, nullptr), file_, kFailed);
    for (unsigned i = 0; i < context_->nb_streams; ++i)
      if ((context_->streams[i]->disposition & AV_DISPOSITION_ATTACHED_PIC) != 0) context_->streams[i]->discard = AVDISCARD_ALL;
    const int best = av_find_best_stream(context_, AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    if (best < 0 || (context_->streams[best]->disposition & AV_DISPOSITION_ATTACHED_PIC) != 0)
      throw Error(file_, kFailed, "there is no video in it", "Choose a file with moving pictures.");
    for (unsigned i = 0; i < context_->nb_streams; ++i) context_->streams[i]->discard = AVDISCARD_DEFAULT;
    video_ = context_->streams[best];
    const auto& stream = *video_->codecpar;
    if (stream.width <= 0 || stream.height <= 0)
      throw Error(file_, kFailed, "it does not say how large its pictures are", "Copy it again.");
    if (std::int64_t{stream.width} * stream.height > kMostPixels)
      throw Error(
          file_, kFailed,
          "its pictures of " + std::to_string(stream.width) + "×" + std::to_string(stream.height) + " pixels are too large");
    if (onlyVideo_) readOnlyVideo();
  } catch (...) {
    avformat_close_input(&context_);
    throw;
  }
}

VideoInfo Demuxer::info() const {
  VideoInfo info;
  const auto& stream = *video_->codecpar;
  info.container = orEmpty(context_->iformat->name);
  info.codec = avcodec_get_name(stream.codec_id);
  info.width = stream.width;
  info.height = stream.height;
  info.rotation = rotationOf(*video_);
  const auto aspect = av_guess_sample_aspect_ratio(context_, video_, nullptr);
  if (aspect.num > 0 && aspect.den > 0) info.pixelAspect = {aspect.num, aspect.den};
  if (const auto* format = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(stream.format)); format != nullptr) {
    info.pixelFormat = format->name;
    info.bitDepth = format->comp[0].depth;
    info.alpha = (format->flags & AV_PIX_FMT_FLAG_ALPHA) != 0;
  }
  // WebM keeps transparency beside the picture, and says so only here.
  const auto* alphaMode = av_dict_get(video_->metadata, "alpha_mode", nullptr, 0);
  if (alphaMode != nullptr && std::string(alphaMode->value) == "1") {
    info.alpha = true;
    if (info.pixelFormat == "yuv420p") info.pixelFormat = "yuva420p";
  }
  info.interlaced = stream.field_order > AV_FIELD_PROGRESSIVE;
  info.bitsPerSecond = stream.bit_rate > 0 ? stream.bit_rate : context_->bit_rate;
  describeColour(stream, info);
  describeTime(*context_, *video_, info);
  for (unsigned i = 0; i < context_->nb_streams; ++i)
    if (context_->streams[i] != video_) info.others.push_back(described(*context_->streams[i]));
  return info;
}

void Demuxer::readOnlyVideo() {
  onlyVideo_ = true;
  for (unsigned i = 0; i < context_->nb_streams; ++i)
    if (context_->streams[i] != video_) context_->streams[i]->discard = AVDISCARD_ALL;
}

bool Demuxer::read(AVPacket& packet) {
  av_packet_unref(&packet);
  const int code = av_read_frame(context_, &packet);
  if (code >= 0) return true;
  if (code == AVERROR(ENOMEM)) throw std::bad_alloc();
  if (code != AVERROR_EOF) brokeOff_ = reasonOf(code);
  return false;
}

bool Demuxer::seek(std::int64_t time) {
  if (video_->start_time == AV_NOPTS_VALUE) return false;  // no time stamps: they would be made up, from where reading starts
  return avformat_seek_file(context_, video_->index, std::numeric_limits<std::int64_t>::min(), time, time, 0) >= 0;
}

void Demuxer::rewind() { open(); }

}  // namespace daybreak::media::video
