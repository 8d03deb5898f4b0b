#include "media/video/container_writer.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <new>
#include <string_view>

#include "error.h"
#include "name_ending.h"

namespace daybreak::media::video {

namespace {

constexpr auto kFailed = "could not be written";

const AVOutputFormat& formatFor(const std::filesystem::path& name) {
  silenceLibav();
  const auto* format = av_guess_format(nullptr, name.c_str(), nullptr);
  if (format == nullptr)
    throw Error(name, kFailed, "its name ends in nothing that Daybreak writes videos to",
                "Choose a name that ends in .mp4, .mov, .mkv or .webm.");
  return *format;
}

bool isIsoMedia(const AVOutputFormat& format) {
  return std::string_view(format.name) == "mp4" || std::string_view(format.name) == "mov" ||
         std::string_view(format.name) == "ipod" || std::string_view(format.name) == "3gp";
}

bool canHold(const AVOutputFormat& format, const AVCodecParameters& stream) {
  if (stream.codec_type == AVMEDIA_TYPE_ATTACHMENT) return std::string_view(format.name) == "matroska";
  if (stream.codec_id == AV_CODEC_ID_NONE) return false;
  // Below zero: FFmpeg does not know before the file begins.
  return avformat_query_codec(&format, stream.codec_id, FF_COMPLIANCE_EXPERIMENTAL) != 0;
}

std::string kindOf(const AVStream& stream) {
  switch (stream.codecpar->codec_type) {
    case AVMEDIA_TYPE_AUDIO:
      return "sound";
    case AVMEDIA_TYPE_SUBTITLE:
      return "subtitle";
    case AVMEDIA_TYPE_ATTACHMENT:
      return "attachment";
    case AVMEDIA_TYPE_VIDEO:
      return "second video";
    default:
      return "data";
  }
}

/// What the muxer says by itself, and what would no longer be true.
void dropStaleTags(AVDictionary** tags, bool video) {
  for (const char* name : {"major_brand", "minor_version", "compatible_brands"}) av_dict_set(tags, name, nullptr, 0);
  if (!video) return;
  std::vector<std::string> stale{"encoder"};
  const AVDictionaryEntry* entry = nullptr;
  while ((entry = av_dict_get(*tags, "", entry, AV_DICT_IGNORE_SUFFIX)) != nullptr) {
    const std::string_view key = entry->key;
    for (const std::string_view start : {"BPS", "NUMBER_OF_BYTES", "_STATISTICS"})
      if (key.starts_with(start)) stale.emplace_back(key);
  }
  for (const auto& name : stale) av_dict_set(tags, name.c_str(), nullptr, 0);
}

void copySideData(const AVStream& from, AVStream& to) {
  for (int i = 0; i < from.nb_side_data; ++i) {
    const auto& side = from.side_data[i];
    auto* const data = av_stream_new_side_data(&to, side.type, side.size);
    if (data == nullptr) throw std::bad_alloc();
    std::memcpy(data, side.data, side.size);
  }
}

bool hasForeignTags(const AVDictionary* tags) {
  const AVDictionaryEntry* entry = nullptr;
  while ((entry = av_dict_get(tags, "", entry, AV_DICT_IGNORE_SUFFIX)) != nullptr)
    if (std::string_view(entry->key).find('.') != std::string_view::npos) return true;
  return false;
}

}  // namespace

bool wantsGlobalHeader(const std::filesystem::path& name) { return (formatFor(name).flags & AVFMT_GLOBALHEADER) != 0; }

ContainerWriter::ContainerWriter(const Demuxer& source, const std::filesystem::path& name, const std::filesystem::path& writeTo,
                                 const AVCodecContext& video, const CopiedRange& range, bool withSound)
    : source_(source), name_(name), range_(range) {
  try {
    // Some kinds of extra streams are only refused when the file begins: then it begins without any of them.
    describe(video, withSound, true);
    if (!begin(writeTo)) {
      close();
      describe(video, withSound, false);
      if (!begin(writeTo))
        throw Error(name_, kFailed, "such a file cannot hold this video and its sound", "Choose a name that ends in .mkv.");
    }
  } catch (...) {
    close();
    throw;
  }
}

ContainerWriter::~ContainerWriter() { close(); }

void ContainerWriter::close() {
  if (context_ == nullptr) return;
  if (toNowhere_ && context_->pb != nullptr) {
    std::uint8_t* buffer = nullptr;
    avio_close_dyn_buf(context_->pb, &buffer);
    av_free(buffer);
    context_->pb = nullptr;
  }
  if (context_->pb != nullptr) avio_closep(&context_->pb);
  avformat_free_context(context_);
  context_ = nullptr;
}

void ContainerWriter::describe(const AVCodecContext& video, bool withSound, bool withExtras) {
  const auto& format = formatFor(name_);
  check(avformat_alloc_output_context2(&context_, &format, nullptr, name_.c_str()), name_, kFailed);
  const auto& in = source_.context();
  plan_ = {};
  plan_.target.assign(in.nb_streams, -1);
  for (unsigned i = 0; i < in.nb_streams; ++i) {
    const auto& from = *in.streams[i];
    const bool isVideo = &from == &source_.video();
    const auto type = from.codecpar->codec_type;
    if (type == AVMEDIA_TYPE_AUDIO && !withSound) continue;
    const bool sequence = isSequenceName(source_.file());
    if (!isVideo && (sequence || !canHold(format, *from.codecpar) || (!withExtras && type != AVMEDIA_TYPE_AUDIO))) {
      const std::string codec =
          from.codecpar->codec_id == AV_CODEC_ID_NONE ? "unknown" : avcodec_get_name(from.codecpar->codec_id);
      if (type == AVMEDIA_TYPE_AUDIO)
        throw Error(name_, kFailed, "a file of this kind cannot hold the sound (" + codec + ") as it is",
                    "Choose a name that ends in .mkv or .mov, or leave the sound out.");
      plan_.leftOut.push_back("The " + kindOf(from) + " stream " + std::to_string(i) + " (" + codec + ") is left out: a " +
                              lowerCaseEnding(name_) + " file cannot hold it.");
      continue;
    }
    auto* const to = avformat_new_stream(context_, nullptr);
    if (to == nullptr) throw std::bad_alloc();
    plan_.target[i] = to->index;
    describeStream(from, video, *to);
  }
  lastTime_.assign(context_->nb_streams, AV_NOPTS_VALUE);
  av_dict_copy(&context_->metadata, in.metadata, 0);
  dropStaleTags(&context_->metadata, false);
  describeChapters();
}

void ContainerWriter::describeStream(const AVStream& from, const AVCodecContext& video, AVStream& to) const {
  const bool isVideo = &from == &source_.video();
  const auto& format = *context_->oformat;
  if (isVideo) {
    check(avcodec_parameters_from_context(to.codecpar, &video), name_, kFailed);
    // Apple's players want this name for H.265.
    to.codecpar->codec_tag = isIsoMedia(format) && video.codec_id == AV_CODEC_ID_HEVC ? MKTAG('h', 'v', 'c', '1') : 0;
    to.sample_aspect_ratio = video.sample_aspect_ratio;
    if (source_.info().alpha && video.codec_id == AV_CODEC_ID_VP9 && video.pix_fmt == AV_PIX_FMT_YUVA420P)
      av_dict_set(&to.metadata, "alpha_mode", "1", 0);
  } else {
    check(avcodec_parameters_copy(to.codecpar, from.codecpar), name_, kFailed);
    const auto tag = from.codecpar->codec_tag;
    const bool sameMeaning = format.codec_tag == nullptr || av_codec_get_id(format.codec_tag, tag) == from.codecpar->codec_id ||
                             av_codec_get_tag(format.codec_tag, from.codecpar->codec_id) == 0;
    to.codecpar->codec_tag = sameMeaning ? tag : 0;
    to.sample_aspect_ratio = from.sample_aspect_ratio;
  }
  to.time_base = from.time_base;
  to.avg_frame_rate = from.avg_frame_rate;
  to.r_frame_rate = from.r_frame_rate;
  to.disposition = from.disposition;
  to.id = from.id;
  if (isIsoMedia(format)) to.id = 0;
  AVDictionary* tags = to.metadata;
  av_dict_copy(&tags, from.metadata, AV_DICT_DONT_OVERWRITE);
  to.metadata = tags;
  dropStaleTags(&to.metadata, isVideo);
  copySideData(from, to);
}

void ContainerWriter::describeChapters() {
  const auto& in = source_.context();
  if (in.nb_chapters == 0) return;
  context_->chapters = static_cast<AVChapter**>(av_calloc(in.nb_chapters, sizeof(AVChapter*)));
  if (context_->chapters == nullptr) throw std::bad_alloc();
  for (unsigned i = 0; i < in.nb_chapters; ++i) {
    const auto& from = *in.chapters[i];
    auto start = from.start;
    auto end = from.end;
    if (!range_.whole()) {
      const auto begin = av_rescale_q(range_.begin, AV_TIME_BASE_Q, from.time_base);
      const auto last = av_rescale_q(range_.end, AV_TIME_BASE_Q, from.time_base);
      if (end <= begin || start >= last) continue;
      start = std::max(start, begin) - begin;
      end = std::min(end, last) - begin;
    }
    auto* const to = static_cast<AVChapter*>(av_mallocz(sizeof(AVChapter)));
    if (to == nullptr) throw std::bad_alloc();
    context_->chapters[context_->nb_chapters++] = to;
    to->id = from.id;
    to->time_base = from.time_base;
    to->start = start;
    to->end = end;
    av_dict_copy(&to->metadata, from.metadata, 0);
  }
}

bool ContainerWriter::begin(const std::filesystem::path& writeTo) {
  toNowhere_ = writeTo.empty();
  const std::string url = "file:" + writeTo.string();
  check(toNowhere_ ? avio_open_dyn_buf(&context_->pb) : avio_open(&context_->pb, url.c_str(), AVIO_FLAG_WRITE), name_, kFailed);
  Dictionary options;
  if (isIsoMedia(*context_->oformat) && hasForeignTags(context_->metadata)) options.set("movflags", "use_metadata_tags");
  if (context_->nb_streams == 0) throw Error(name_, kFailed, "there is nothing to put into it");
  const int code = avformat_write_header(context_, options.address());
  if (code == AVERROR(EINVAL) || code == AVERROR_PATCHWELCOME || code == AVERROR_INVALIDDATA) return false;
  check(code, name_, kFailed);
  return true;
}

void ContainerWriter::write(AVPacket& packet, AVStream& stream) {
  packet.stream_index = stream.index;
  packet.pos = -1;
  auto& last = lastTime_[static_cast<std::size_t>(stream.index)];
  if (packet.dts == AV_NOPTS_VALUE) packet.dts = packet.pts;
  if (packet.dts != AV_NOPTS_VALUE) {
    // A damaged source may say otherwise, but files hold rising times.
    if (last != AV_NOPTS_VALUE && packet.dts <= last && stream.codecpar->codec_type != AVMEDIA_TYPE_SUBTITLE) {
      packet.dts = last + 1;
      if (packet.pts != AV_NOPTS_VALUE) packet.pts = std::max(packet.pts, packet.dts);
    }
    last = packet.dts;
  }
  check(av_interleaved_write_frame(context_, &packet), name_, kFailed);
}

void ContainerWriter::writeVideo(AVPacket& packet) {
  const auto& from = source_.video();
  auto& to = *context_->streams[plan_.target[static_cast<std::size_t>(from.index)]];
  av_packet_rescale_ts(&packet, from.time_base, to.time_base);
  write(packet, to);
}

void ContainerWriter::copy(AVPacket& packet) {
  const auto& from = *source_.context().streams[packet.stream_index];
  const int target = plan_.target[static_cast<std::size_t>(from.index)];
  if (target < 0 || &from == &source_.video()) return;
  auto& to = *context_->streams[target];
  if (!range_.whole() && (from.disposition & AV_DISPOSITION_ATTACHED_PIC) == 0) {
    const auto time = packet.pts != AV_NOPTS_VALUE ? packet.pts : packet.dts;
    if (time == AV_NOPTS_VALUE) return;
    const auto begin = av_rescale_q(range_.begin, AV_TIME_BASE_Q, from.time_base);
    const auto end = av_rescale_q(range_.end, AV_TIME_BASE_Q, from.time_base);
    if (time + std::max<std::int64_t>(packet.duration, 1) <= begin || time >= end) return;
    if (packet.pts != AV_NOPTS_VALUE) packet.pts -= begin;
    if (packet.dts != AV_NOPTS_VALUE) packet.dts -= begin;
  }
  av_packet_rescale_ts(&packet, from.time_base, to.time_base);
  write(packet, to);
}

void ContainerWriter::finish() {
  check(av_write_trailer(context_), name_, kFailed);
  if (!toNowhere_) check(avio_closep(&context_->pb), name_, kFailed);
}

}  // namespace daybreak::media::video
