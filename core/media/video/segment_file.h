#pragma once
/// A finished piece of a video's packets on disk: it begins with a key frame and needs no other piece. No container holds every
/// codec's packets with any time unit, and what lies beside them (transparency), so this is our own.
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "atomic_file.h"
#include "media/video/libav.h"

namespace daybreak::media::video {

/// What is known of a segment without reading its packets.
struct SegmentHeader {
  std::int64_t firstFrame = 0;  ///< of the export, from 0
  std::int64_t frames = 0;
  std::string parameters;  ///< the encoder's extradata
};

/// Appears under its name when it is finished, whole or not at all.
class SegmentWriter {
 public:
  /// Throws Error.
  SegmentWriter(const std::filesystem::path& file, std::int64_t firstFrame, std::string parameters);
  void add(const AVPacket& packet);
  std::int64_t frames() const { return header_.frames; }
  std::uint64_t bytes() const { return bytes_; }
  void finish();

 private:
  void flush();

  AtomicFile file_;
  SegmentHeader header_;
  std::string waiting_;
  std::uint64_t bytes_ = 0;
};

class SegmentReader {
 public:
  /// Throws Error if it is no segment.
  explicit SegmentReader(const std::filesystem::path& file);
  ~SegmentReader();
  SegmentReader(const SegmentReader&) = delete;
  SegmentReader& operator=(const SegmentReader&) = delete;

  const SegmentHeader& header() const { return header_; }
  /// False after the last one. Throws Error if the file breaks off.
  bool read(AVPacket& packet);
  /// Times of all its packets, in their order; read() is then at its beginning again.
  std::vector<std::int64_t> times();

 private:
  void rewind();
  void take(void* to, std::size_t size);

  std::filesystem::path file_;
  std::FILE* stream_ = nullptr;
  SegmentHeader header_;
  std::int64_t left_ = 0;
  long start_ = 0;
};

}  // namespace daybreak::media::video
