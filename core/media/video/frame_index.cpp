#include "media/video/frame_index.h"

#include <algorithm>
#include <cmath>

#include "error.h"
#include "media/video/demuxer.h"
#include "media/video/frame_decoder.h"
#include "media/video/frame_times.h"

namespace daybreak::media::video {

namespace {

using Told = std::function<void(const AVPacket&)>;

/// What the packets say. False if they do not say it for every frame.
bool indexPackets(Demuxer& demuxer, const Told& told, std::stop_token& stop, FrameIndex& index) {
  const auto packet = newPacket();
  const bool fields = demuxer.video().codecpar->field_order > AV_FIELD_PROGRESSIVE;  // a packet may be half a frame
  if (fields) return false;
  while (demuxer.read(*packet)) {
    if (stop.stop_requested()) throw Cancelled();
    if (packet->stream_index != demuxer.video().index) continue;
    told(*packet);
    if ((packet->flags & AV_PKT_FLAG_DISCARD) != 0) continue;
    if (packet->pts == AV_NOPTS_VALUE || packet->size == 0) return false;
    index.times.push_back(packet->pts);
    if ((packet->flags & AV_PKT_FLAG_KEY) != 0) index.keys.push_back(packet->pts);
  }
  std::ranges::sort(index.times);
  std::ranges::sort(index.keys);
  return std::ranges::adjacent_find(index.times) == index.times.end();
}

void indexDecoded(Demuxer& demuxer, const Told& told, std::stop_token& stop, FrameIndex& index) {
  FrameDecoder decoder(demuxer.video(), demuxer.file(), 0);
  FrameTimes times(demuxer.video());
  const auto packet = newPacket();
  const auto frame = newFrame();
  const auto take = [&] {
    while (decoder.receive(*frame)) {
      index.times.push_back(times.of(*frame));
      if (frame->key_frame != 0) index.keys.push_back(index.times.back());
    }
  };
  while (demuxer.read(*packet)) {
    if (stop.stop_requested()) throw Cancelled();
    if (packet->stream_index != demuxer.video().index) continue;
    told(*packet);
    decoder.send(packet.get());
    take();
  }
  decoder.send(nullptr);
  take();
}

}  // namespace

std::int64_t FrameIndex::frameAt(std::int64_t time) const {
  const auto after = std::ranges::upper_bound(times, time) - times.begin();
  return std::max<std::int64_t>(0, after - 1);
}

double FrameIndex::secondsOf(std::int64_t frame) const {
  if (times.empty()) return 0;
  const auto at = static_cast<std::size_t>(std::clamp<std::int64_t>(frame, 0, frames() - 1));
  return static_cast<double>(times[at] - times.front()) * timeUnit.value();
}

std::int64_t FrameIndex::frameAtSeconds(double seconds) const {
  if (times.empty()) return 0;
  // A frame's time in decimals may lie a hair before it.
  return frameAt(times.front() + static_cast<std::int64_t>(std::floor(seconds / timeUnit.value() + 1e-3)));
}

std::int64_t FrameIndex::keyBefore(std::int64_t time) const {
  if (keys.empty()) return times.empty() ? time : times.front();
  const auto after = std::ranges::upper_bound(keys, time);
  return after == keys.begin() ? keys.front() : *(after - 1);
}

FrameIndex indexFrames(const std::filesystem::path& file, std::stop_token stop, const std::function<void(double)>& progress) {
  Demuxer demuxer(file);
  demuxer.readOnlyVideo();
  const auto size = avio_size(demuxer.context().pb);
  const auto told = [&](const AVPacket& packet) {
    if (progress && size > 0 && packet.pos > 0)
      progress(std::min(1.0, static_cast<double>(packet.pos) / static_cast<double>(size)));
  };
  FrameIndex index;
  index.timeUnit = {demuxer.video().time_base.num, demuxer.video().time_base.den};
  if (indexPackets(demuxer, told, stop, index)) return index;
  index.times.clear();
  index.keys.clear();
  demuxer.rewind();
  demuxer.readOnlyVideo();
  indexDecoded(demuxer, told, stop, index);
  return index;
}

}  // namespace daybreak::media::video
