#pragma once
/// What a video file says about itself.
#include <cstdint>
#include <string>
#include <vector>

namespace daybreak::media::video {

struct Fraction {
  int numerator = 0;
  int denominator = 1;
  double value() const { return denominator == 0 ? 0 : static_cast<double>(numerator) / denominator; }
  bool operator==(const Fraction&) const = default;
};

/// A stream beside the video that is shown.
struct OtherStream {
  std::string kind;   ///< "sound", "subtitles", "attachment", "data", "video"
  std::string codec;  ///< "aac"; empty if unknown
  std::string language;
};

/// The video stream that is shown, and what lies beside it.
struct VideoInfo {
  std::string container;  ///< FFmpeg's name: "mov,mp4,m4a,3gp,3g2,mj2"
  std::string codec;      ///< "h264"
  std::string pixelFormat;
  int width = 0;  ///< of the stored frames, before they are turned
  int height = 0;
  int rotation = 0;            ///< by how much frames are turned clockwise to be upright: 0, 90, 180, 270
  Fraction pixelAspect{1, 1};  ///< width of a pixel to its height
  int bitDepth = 8;
  bool alpha = false;
  bool interlaced = false;
  std::string range;               ///< "tv", "pc"; empty: not said
  std::string matrix;              ///< "bt709" …; empty: not said
  std::string primaries;           ///< likewise
  std::string transfer;            ///< likewise
  Fraction timeUnit{1, 1};         ///< seconds between two neighbouring time stamps
  std::int64_t startTime = 0;      ///< of the file's first frame, as it says; in time units
  double seconds = 0;              ///< 0: not said
  double framesPerSecond = 0;      ///< on average; 0: not said
  std::int64_t frames = 0;         ///< as the file says, or from its duration; 0: not known
  std::int64_t bitsPerSecond = 0;  ///< of the video; 0: not known
  std::vector<OtherStream> others;
};

}  // namespace daybreak::media::video
