#pragma once
/// How a video is encoded, and what the installed FFmpeg and a kind of file can hold.
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "media/video/video_info.h"

namespace daybreak::media::video {

enum class VideoCodec { H264, H265, Vp9, Av1, ProRes, Ffv1 };

struct EncodeOptions {
  std::optional<VideoCodec> codec;  ///< unset: the source's if it can be written, else what suits the kind of file
  std::optional<double> crf;        ///< constant quality, lower is better; unset: a good one for the codec
  std::int64_t bitsPerSecond = 0;   ///< instead of constant quality
  std::string preset = "medium";    ///< ultrafast … veryslow, for every codec
  std::string pixelFormat;          ///< FFmpeg's name; empty: the source's, or the nearest the codec takes
  int threads = 0;                  ///< 0: as the encoder thinks right
};

/// "h264", "h265", "vp9", "av1", "prores", "ffv1".
std::string nameOf(VideoCodec codec);
/// "H.264", "H.265", … for people.
std::string titleOf(VideoCodec codec);
/// Nothing for another name. "hevc" and "avc" are understood.
std::optional<VideoCodec> codecNamed(const std::string& name);

/// Those the installed FFmpeg encodes and a file of this name can hold, the best suited first.
std::vector<VideoCodec> codecsFor(const std::filesystem::path& output);

/// What the options make of a source. Throws Error naming the output if the codec cannot be had or not be held by such a file.
VideoCodec chosenCodec(const EncodeOptions& options, const VideoInfo& source, const std::filesystem::path& output);

/// Quality where none is given; nothing for codecs that have none to choose.
std::optional<double> standardCrf(VideoCodec codec);
/// The largest CRF of a codec.
double worstCrf(VideoCodec codec);

/// ultrafast … veryslow.
const std::vector<std::string>& presetNames();

/// Name endings a video may be written to, without dots, for file dialogs.
const std::vector<std::string>& writableVideoEndings();
/// Those that are read.
const std::vector<std::string>& readableVideoEndings();
bool hasVideoEnding(const std::filesystem::path& path);

/// About how many bits a second a codec will take: a guess before anything is encoded.
double guessedBitsPerSecond(VideoCodec codec, const EncodeOptions& options, const VideoInfo& source);

}  // namespace daybreak::media::video
