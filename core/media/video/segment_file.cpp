#include "media/video/segment_file.h"

#include <cstdio>
#include <cstring>
#include <new>

#include "error.h"

namespace daybreak::media::video {

namespace {

constexpr char kMagic[8] = {'D', 'B', 'S', 'E', 'G', '0', '0', '1'};

/// Numbers as they stand in memory: a segment never leaves the machine it was made on.
struct FixedHeader {
  char magic[8];
  std::int64_t firstFrame;
  std::int64_t frames;
  std::int64_t parameterBytes;
};

struct FixedPacket {
  std::int64_t time;
  std::int32_t flags;
  std::int32_t bytes;
  std::int32_t sideEntries;
  std::int32_t unused;
};

struct FixedSide {
  std::int32_t type;
  std::int32_t bytes;
};

template <typename Value>
void append(std::string& to, const Value& value) {
  to.append(reinterpret_cast<const char*>(&value), sizeof value);
}

FixedHeader fixed(const SegmentHeader& header) {
  FixedHeader result{};
  std::memcpy(result.magic, kMagic, sizeof kMagic);
  result.firstFrame = header.firstFrame;
  result.frames = header.frames;
  result.parameterBytes = static_cast<std::int64_t>(header.parameters.size());
  return result;
}

}  // namespace

SegmentWriter::SegmentWriter(const std::filesystem::path& file, std::int64_t firstFrame, std::string parameters) : file_(file) {
  header_.firstFrame = firstFrame;
  header_.parameters = std::move(parameters);
  append(waiting_, fixed(header_));
  waiting_ += header_.parameters;
}

void SegmentWriter::add(const AVPacket& packet) {
  append(waiting_, FixedPacket{packet.pts, packet.flags, packet.size, packet.side_data_elems, 0});
  for (int i = 0; i < packet.side_data_elems; ++i) {
    const auto& side = packet.side_data[i];
    append(waiting_, FixedSide{static_cast<std::int32_t>(side.type), static_cast<std::int32_t>(side.size)});
    waiting_.append(reinterpret_cast<const char*>(side.data), side.size);
  }
  waiting_.append(reinterpret_cast<const char*>(packet.data), static_cast<std::size_t>(packet.size));
  ++header_.frames;
  bytes_ += static_cast<std::uint64_t>(packet.size);
  constexpr std::size_t kWriteAt = std::size_t{1} << 20;
  if (waiting_.size() >= kWriteAt) flush();
}

void SegmentWriter::flush() {
  file_.write(waiting_);
  waiting_.clear();
}

void SegmentWriter::finish() {
  flush();
  const auto header = fixed(header_);
  file_.writeAt(0, std::as_bytes(std::span(&header, 1)));
  file_.commit();
}

SegmentReader::SegmentReader(const std::filesystem::path& file) : file_(file), stream_(std::fopen(file.c_str(), "rb")) {
  constexpr auto kFailed = "could not be read";
  if (stream_ == nullptr) throw Error(file_, kFailed, std::strerror(errno));
  try {
    FixedHeader header{};
    take(&header, sizeof header);
    constexpr std::int64_t kMostParameters = 1 << 20;
    if (std::memcmp(header.magic, kMagic, sizeof kMagic) != 0 || header.parameterBytes < 0 ||
        header.parameterBytes > kMostParameters || header.frames < 0)
      throw Error(file_, kFailed, "it is no segment of an export");
    header_.firstFrame = header.firstFrame;
    header_.frames = header.frames;
    header_.parameters.resize(static_cast<std::size_t>(header.parameterBytes));
    take(header_.parameters.data(), header_.parameters.size());
  } catch (...) {
    std::fclose(stream_);
    throw;
  }
  start_ = std::ftell(stream_);
  left_ = header_.frames;
}

SegmentReader::~SegmentReader() { std::fclose(stream_); }

void SegmentReader::take(void* to, std::size_t size) {
  if (size > 0 && std::fread(to, 1, size, stream_) != size)
    throw Error(file_, "could not be read", "it ends too early", "Remove the folder it is in and export again.");
}

void SegmentReader::rewind() {
  std::fseek(stream_, start_, SEEK_SET);
  left_ = header_.frames;
}

bool SegmentReader::read(AVPacket& packet) {
  av_packet_unref(&packet);
  if (left_ == 0) return false;
  --left_;
  FixedPacket fixedPacket{};
  take(&fixedPacket, sizeof fixedPacket);
  for (int i = 0; i < fixedPacket.sideEntries; ++i) {
    FixedSide side{};
    take(&side, sizeof side);
    auto* const data =
        av_packet_new_side_data(&packet, static_cast<AVPacketSideDataType>(side.type), static_cast<std::size_t>(side.bytes));
    if (data == nullptr) throw std::bad_alloc();
    take(data, static_cast<std::size_t>(side.bytes));
  }
  if (av_grow_packet(&packet, fixedPacket.bytes) < 0) throw std::bad_alloc();
  take(packet.data, static_cast<std::size_t>(fixedPacket.bytes));
  packet.pts = fixedPacket.time;
  packet.flags = fixedPacket.flags;
  return true;
}

std::vector<std::int64_t> SegmentReader::times() {
  std::vector<std::int64_t> times;
  rewind();
  for (std::int64_t i = 0; i < header_.frames; ++i) {
    FixedPacket packet{};
    take(&packet, sizeof packet);
    times.push_back(packet.time);
    for (int side = 0; side < packet.sideEntries; ++side) {
      FixedSide entry{};
      take(&entry, sizeof entry);
      std::fseek(stream_, entry.bytes, SEEK_CUR);
    }
    std::fseek(stream_, packet.bytes, SEEK_CUR);
  }
  rewind();
  return times;
}

}  // namespace daybreak::media::video
