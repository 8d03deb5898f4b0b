#pragma once
/// Frames become segments on disk.
#include <cstdint>
#include <map>
#include <memory>
#include <vector>

#include "jobs/video/export_folder.h"
#include "media/video/segment_file.h"
#include "media/video/video_encoder.h"

namespace daybreak::jobs {

class SegmentEncoder {
 public:
  /// @param finished segments of an earlier run, `firstFrame` frames in all
  SegmentEncoder(media::video::VideoEncoder& encoder, const ExportFolder& folder, std::vector<std::filesystem::path> finished,
                 std::int64_t firstFrame);

  void encode(const media::video::VideoFrame& frame);
  /// All segments, finished.
  std::vector<std::filesystem::path> finish();
  /// Encoded in this run.
  std::uint64_t bytes() const { return bytes_; }
  std::int64_t frames() const { return sent_ - first_; }

 private:
  void take(const AVPacket& packet);
  void finishSegment();
  std::string parameters() const;

  media::video::VideoEncoder& encoder_;
  const ExportFolder& folder_;
  std::vector<std::filesystem::path> finished_;
  std::int64_t first_;
  std::int64_t sent_;  ///< number of the next frame
  std::int64_t taken_;
  std::map<std::int64_t, std::int64_t> cuts_;  ///< by time, the frames before which a segment may end
  std::unique_ptr<media::video::SegmentWriter> segment_;
  std::uint64_t bytes_ = 0;
};

/// What the encoder keeps apart from the frames.
std::string parametersOf(const media::video::VideoEncoder& encoder);

}  // namespace daybreak::jobs
