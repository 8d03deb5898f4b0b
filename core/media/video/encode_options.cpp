#include "media/video/encode_options.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "error.h"
#include "media/video/encoder_names.h"
#include "media/video/libav.h"
#include "name_ending.h"

namespace daybreak::media::video {

namespace {

struct Known {
  VideoCodec codec;
  const char* name;
  const char* title;
  AVCodecID id;
  double crf;  ///< 0: none to choose
  double worst;
};

constexpr std::array kKnown{Known{VideoCodec::H264, "h264", "H.264", AV_CODEC_ID_H264, 19, 51},
                            Known{VideoCodec::H265, "h265", "H.265", AV_CODEC_ID_HEVC, 21, 51},
                            Known{VideoCodec::Vp9, "vp9", "VP9", AV_CODEC_ID_VP9, 26, 63},
                            Known{VideoCodec::Av1, "av1", "AV1", AV_CODEC_ID_AV1, 26, 63},
                            Known{VideoCodec::ProRes, "prores", "ProRes", AV_CODEC_ID_PRORES, 0, 0},
                            Known{VideoCodec::Ffv1, "ffv1", "FFV1, lossless", AV_CODEC_ID_FFV1, 0, 0}};

const Known& known(VideoCodec codec) {
  return *std::ranges::find_if(kKnown, [codec](const Known& entry) { return entry.codec == codec; });
}

/// The order in which codecs suit a kind of file.
std::vector<VideoCodec> suited(const std::string& ending) {
  if (ending == ".webm") return {VideoCodec::Vp9, VideoCodec::Av1};
  return {VideoCodec::H264, VideoCodec::H265, VideoCodec::Av1, VideoCodec::Vp9, VideoCodec::ProRes, VideoCodec::Ffv1};
}

bool canHold(const AVOutputFormat& format, VideoCodec codec) {
  // FFmpeg does not say it of transport streams.
  if (std::string_view(format.name) == "mpegts") return codec == VideoCodec::H264 || codec == VideoCodec::H265;
  return avformat_query_codec(&format, known(codec).id, FF_COMPLIANCE_NORMAL) == 1;
}

}  // namespace

int codecIdOf(VideoCodec codec) { return known(codec).id; }

const std::vector<std::string>& encoderNames(VideoCodec codec) {
  static const std::vector<std::string> kH264{"libx264", "libopenh264"};
  static const std::vector<std::string> kH265{"libx265"};
  static const std::vector<std::string> kVp9{"libvpx-vp9"};
  static const std::vector<std::string> kAv1{"libsvtav1", "libaom-av1", "librav1e"};
  static const std::vector<std::string> kProRes{"prores_ks"};
  static const std::vector<std::string> kFfv1{"ffv1"};
  switch (codec) {
    case VideoCodec::H264:
      return kH264;
    case VideoCodec::H265:
      return kH265;
    case VideoCodec::Vp9:
      return kVp9;
    case VideoCodec::Av1:
      return kAv1;
    case VideoCodec::ProRes:
      return kProRes;
    case VideoCodec::Ffv1:
      break;
  }
  return kFfv1;
}

std::string nameOf(VideoCodec codec) { return known(codec).name; }
std::string titleOf(VideoCodec codec) { return known(codec).title; }

std::optional<VideoCodec> codecNamed(const std::string& name) {
  const std::string plain = name == "hevc" ? "h265" : name == "avc" ? "h264" : name;
  for (const auto& entry : kKnown)
    if (plain == entry.name) return entry.codec;
  return std::nullopt;
}

std::optional<double> standardCrf(VideoCodec codec) {
  return known(codec).crf > 0 ? std::optional(known(codec).crf) : std::nullopt;
}

double worstCrf(VideoCodec codec) { return known(codec).worst; }

std::vector<VideoCodec> codecsFor(const std::filesystem::path& output) {
  silenceLibav();
  const auto* format = av_guess_format(nullptr, output.c_str(), nullptr);
  std::vector<VideoCodec> codecs;
  if (format == nullptr) return codecs;
  for (const auto codec : suited(lowerCaseEnding(output))) {
    const bool installed = std::ranges::any_of(
        encoderNames(codec), [](const std::string& name) { return avcodec_find_encoder_by_name(name.c_str()) != nullptr; });
    if (installed && canHold(*format, codec)) codecs.push_back(codec);
  }
  return codecs;
}

VideoCodec chosenCodec(const EncodeOptions& options, const VideoInfo& source, const std::filesystem::path& output) {
  const auto possible = codecsFor(output);
  const auto has = [&possible](VideoCodec codec) { return std::ranges::find(possible, codec) != possible.end(); };
  constexpr auto kFailed = "cannot be written";
  if (possible.empty())
    throw Error(output, kFailed, "its name ends in nothing that Daybreak writes videos to",
                "Choose a name that ends in .mp4, .mov, .mkv or .webm.");
  if (options.codec) {
    if (!has(*options.codec))
      throw Error(output, kFailed,
                  "such a file holds no " + titleOf(*options.codec) + ", or the installed FFmpeg cannot encode it",
                  "Choose another codec, or a name that ends in .mkv.");
    return *options.codec;
  }
  const auto same = codecNamed(source.codec);
  return same && has(*same) ? *same : possible.front();
}

const std::vector<std::string>& presetNames() {
  static const std::vector<std::string> kNames{"ultrafast", "superfast", "veryfast", "faster",  "fast",
                                               "medium",    "slow",      "slower",   "veryslow"};
  return kNames;
}

const std::vector<std::string>& writableVideoEndings() {
  static const std::vector<std::string> kEndings{"mp4", "mov", "mkv", "webm", "m4v", "avi", "ts", "mts", "3gp", "flv"};
  return kEndings;
}

const std::vector<std::string>& readableVideoEndings() {
  static const std::vector<std::string> kEndings{"mp4",  "mov", "mkv", "webm",  "m4v", "avi",  "ts",  "mts",
                                                 "m2ts", "3gp", "3g2", "flv",   "mpg", "mpeg", "wmv", "asf",
                                                 "ogv",  "mxf", "vob", "mjpeg", "y4m", "nut",  "dv",  "gif"};
  return kEndings;
}

bool hasVideoEnding(const std::filesystem::path& path) {
  const auto ending = lowerCaseEnding(path);
  return !ending.empty() && std::ranges::find(readableVideoEndings(), ending.substr(1)) != readableVideoEndings().end();
}

double guessedBitsPerSecond(VideoCodec codec, const EncodeOptions& options, const VideoInfo& source) {
  if (options.bitsPerSecond > 0) return static_cast<double>(options.bitsPerSecond);
  const double frames = source.framesPerSecond > 0 ? source.framesPerSecond : 25;
  const double pixels = static_cast<double>(source.width) * source.height * frames;
  if (codec == VideoCodec::ProRes) return pixels * 3.5;
  if (codec == VideoCodec::Ffv1) return pixels * 1.5 * source.bitDepth * 0.6;
  // Enhanced noise costs more than the dark it was in. Six steps of CRF are a factor of two.
  const double crf = options.crf.value_or(known(codec).crf);
  return pixels * 0.2 * std::pow(2.0, (known(codec).crf - crf) / 6) * (codec == VideoCodec::H264 ? 1 : 0.7);
}

}  // namespace daybreak::media::video
