#pragma once
/// The exported file: the new video stream beside all that is copied from the source.
#include <filesystem>
#include <string>
#include <vector>

#include "media/video/demuxer.h"
#include "media/video/libav.h"

namespace daybreak::media::video {

/// What goes into it.
struct ContainerPlan {
  std::vector<int> target;           ///< for each stream of the source its number in the output, −1: left out
  std::vector<std::string> leftOut;  ///< sentences about what cannot be kept
};

/// A part of the source, in microseconds of its own clock; empty: all of it.
struct CopiedRange {
  std::int64_t begin = AV_NOPTS_VALUE;
  std::int64_t end = AV_NOPTS_VALUE;
  bool whole() const { return begin == AV_NOPTS_VALUE; }
};

class ContainerWriter {
 public:
  /// Streams, chapters and tags are described and the beginning is written. Throws Error: such a file cannot hold the sound …
  /// @param name final name: what kind of file it is @param writeTo where it is written; empty: nowhere, to see if it can be
  /// @param video what the encoder says of its stream
  ContainerWriter(const Demuxer& source, const std::filesystem::path& name, const std::filesystem::path& writeTo,
                  const AVCodecContext& video, const CopiedRange& range, bool withSound);
  ~ContainerWriter();
  ContainerWriter(const ContainerWriter&) = delete;
  ContainerWriter& operator=(const ContainerWriter&) = delete;

  const ContainerPlan& plan() const { return plan_; }
  /// A packet of the new video, times in the source video's units, decoding order.
  void writeVideo(AVPacket& packet);
  /// A packet as it was read from the source. Those outside the range, and of streams left out, are passed over.
  void copy(AVPacket& packet);
  /// Everything is there.
  void finish();

 private:
  void describe(const AVCodecContext& video, bool withSound, bool withExtras);
  void describeStream(const AVStream& from, const AVCodecContext& video, AVStream& to) const;
  void describeChapters();
  bool begin(const std::filesystem::path& writeTo);
  void close();
  void write(AVPacket& packet, AVStream& stream);

  const Demuxer& source_;
  std::filesystem::path name_;
  CopiedRange range_;
  AVFormatContext* context_ = nullptr;
  bool toNowhere_ = false;
  ContainerPlan plan_;
  std::vector<std::int64_t> lastTime_;  ///< of decoding, of each stream
};

/// Whether a file of this name keeps a codec's parameters apart from its frames. Throws Error if the name stands for no file
/// that can be written.
bool wantsGlobalHeader(const std::filesystem::path& name);

}  // namespace daybreak::media::video
