#pragma once
/// A video file, open for reading its packets.
#include <filesystem>
#include <string>

#include "media/video/libav.h"
#include "media/video/video_info.h"

namespace daybreak::media::video {

class Demuxer {
 public:
  /// An ordinary file, or a sequence of pictures: a name with a number in it, "night-%04d.png".
  /// Throws Error: no file, no video in it, larger than can be handled, damaged …
  /// @param picturesPerSecond of a sequence
  explicit Demuxer(std::filesystem::path file, double picturesPerSecond = 25);
  ~Demuxer();
  Demuxer(const Demuxer&) = delete;
  Demuxer& operator=(const Demuxer&) = delete;

  const std::filesystem::path& file() const { return file_; }
  AVFormatContext& context() const { return *context_; }
  /// The stream that is shown: the best video that is no cover picture.
  AVStream& video() const { return *video_; }
  VideoInfo info() const;

  /// Leaves all other streams unread.
  void readOnlyVideo();

  /// The next packet; false at the end. A file that breaks off ends there: brokeOff() says why.
  bool read(AVPacket& packet);
  const std::string& brokeOff() const { return brokeOff_; }

  /// To the last key frame at or before a time in the video's units, or to the beginning. False if the file cannot do that.
  bool seek(std::int64_t time);
  /// To the very beginning, in any file. Throws Error.
  void rewind();

 private:
  void open();

  std::filesystem::path file_;
  double picturesPerSecond_;
  AVFormatContext* context_ = nullptr;
  AVStream* video_ = nullptr;
  bool onlyVideo_ = false;
  std::string brokeOff_;
};

/// Whether the name stands for a sequence of pictures: a number's place like %04d in it, and no file of that very name.
bool isSequenceName(const std::filesystem::path& file);

}  // namespace daybreak::media::video
