#include "media/video/video_reader.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "error.h"
#include "media/video/demuxer.h"
#include "media/video/frame_decoder.h"
#include "media/video/frame_times.h"

namespace daybreak::media::video {

namespace {

constexpr auto kNever = std::numeric_limits<std::int64_t>::min();

}  // namespace

struct VideoReader::State {
  State(const std::filesystem::path& file, const ReaderOptions& options)
      : demuxer(file, options.picturesPerSecond),
        threads(options.threads),
        decoder(std::make_unique<FrameDecoder>(demuxer.video(), file, threads)),
        times(demuxer.video()) {
    demuxer.readOnlyVideo();
    info = demuxer.info();
  }

  /// The next frame the decoder gives. Frames that only lead to `wanted` may be left out.
  std::optional<VideoFrame> decode(std::int64_t wanted = kNever) {
    for (;;) {
      auto frame = newFrame();
      if (decoder->receive(*frame)) {
        ++decoded;
        VideoFrame result;
        result.time = times.of(*frame);
        result.duration = frame->pkt_duration;
        result.pixels = std::shared_ptr<const AVFrame>(std::move(frame));
        position = result.time;
        return result;
      }
      if (ended) return std::nullopt;
      if (!readPacket()) {
        ended = true;
        decoder->skipUnneeded(false);
        decoder->send(nullptr);
        continue;
      }
      const auto time = packet->pts == AV_NOPTS_VALUE ? packet->dts : packet->pts;
      decoder->skipUnneeded(time != AV_NOPTS_VALUE && time < wanted);
      decoder->send(packet.get());
    }
  }

  bool readPacket() {
    while (demuxer.read(*packet)) {
      if (packet->stream_index != demuxer.video().index) continue;
      if (untilKey && (packet->flags & AV_PKT_FLAG_KEY) == 0) continue;
      untilKey = false;
      return true;
    }
    return false;
  }

  /// Decoding starts again at the last key frame before a time; false if it can only start at the beginning, and does so.
  bool startBefore(std::int64_t time) {
    const bool found = time >= beginning() && demuxer.seek(time);
    if (!found) {
      demuxer.rewind();
      demuxer.readOnlyVideo();
      decoder = std::make_unique<FrameDecoder>(demuxer.video(), demuxer.file(), threads);
    } else {
      decoder->flush();
    }
    times.restart();
    untilKey = found;
    ended = false;
    position = kNever;
    pending.reset();
    return found;
  }

  std::int64_t beginning() const { return info.startTime; }
  std::int64_t ticks(double seconds) const { return static_cast<std::int64_t>(std::llround(seconds / info.timeUnit.value())); }

  /// Whether decoding on from here gets to a time sooner than a jump.
  bool isNear(std::int64_t time, const FrameIndex* index) const {
    const auto here = pending ? pending->time : position;
    if (here == kNever || ended || time < here || (!pending && time == here)) return false;
    if (index != nullptr && !index->keys.empty()) return index->keyBefore(time) <= here;
    constexpr double kNearSeconds = 1;
    return time - here < ticks(kNearSeconds);
  }

  Demuxer demuxer;
  int threads;
  std::unique_ptr<FrameDecoder> decoder;
  FrameTimes times;
  VideoInfo info;
  PacketPtr packet = newPacket();
  std::optional<VideoFrame> pending;  ///< decoded beyond the frame that was wanted
  std::int64_t position = kNever;     ///< the last frame decoded
  std::int64_t decoded = 0;
  bool untilKey = false;
  bool ended = false;
};

VideoReader::VideoReader(const std::filesystem::path& file, const ReaderOptions& options)
    : state_(std::make_unique<State>(file, options)) {}

VideoReader::~VideoReader() = default;

const VideoInfo& VideoReader::info() const { return state_->info; }

std::optional<VideoFrame> VideoReader::next() {
  if (state_->pending) return std::exchange(state_->pending, std::nullopt);
  auto frame = state_->decode();
  if (!frame && state_->decoded == 0)
    throw Error(state_->demuxer.file(), "could not be decoded",
                state_->demuxer.brokeOff().empty() ? "there is no readable frame in it" : state_->demuxer.brokeOff(),
                "Copy it again, or choose another file.");
  return frame;
}

std::optional<VideoFrame> VideoReader::frameAt(std::int64_t time, const FrameIndex* index, std::stop_token stop) {
  auto& state = *state_;
  // With the index it is known which frame that is, and the one after it need not be decoded to find out.
  const bool exact = index != nullptr && !index->times.empty();
  if (exact) time = index->times[static_cast<std::size_t>(index->frameAt(time))];
  bool mayBeEarlier = !state.isNear(time, index);
  if (mayBeEarlier) mayBeEarlier = state.startBefore(exact ? index->keyBefore(time) : time);
  double back = 1;
  for (;;) {
    std::optional<VideoFrame> last;
    bool over = false;
    while (!over) {
      if (stop.stop_requested()) throw Cancelled();
      auto frame = state.pending ? std::exchange(state.pending, std::nullopt) : state.decode(exact ? time : kNever);
      if (!frame) break;
      if (frame->time == time) return frame;
      over = frame->time > time;
      if (!over) {
        last = std::move(frame);
        continue;
      }
      if (!last && !mayBeEarlier) return frame;  // before the first frame
      state.pending = std::move(frame);
    }
    if (last || !mayBeEarlier) return last ? last : next();
    // The jump went too far: further back each time, at last to the beginning.
    mayBeEarlier = state.startBefore(time - state.ticks(back));
    back *= 4;
  }
}

std::string VideoReader::problems() const {
  std::string text;
  if (const auto damaged = state_->decoder->damaged(); damaged > 0)
    text = std::to_string(damaged) + (damaged == 1 ? " part of it was" : " parts of it were") + " damaged and left out.";
  if (!state_->demuxer.brokeOff().empty())
    text += std::string(text.empty() ? "" : " ") + "It breaks off before its end: " + state_->demuxer.brokeOff() + ".";
  return text;
}

}  // namespace daybreak::media::video
