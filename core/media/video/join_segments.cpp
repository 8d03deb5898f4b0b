#include "media/video/join_segments.h"

#include <algorithm>
#include <map>
#include <memory>

#include "error.h"
#include "media/video/segment_file.h"

namespace daybreak::media::video {

namespace {

/// All packets of all segments, one after another.
class SegmentChain {
 public:
  SegmentChain(const std::vector<std::filesystem::path>& files, std::int64_t shift, std::int64_t lastDuration)
      : files_(files), shift_(shift) {
    for (const auto& file : files) {
      const auto times = SegmentReader(file).times();
      shown_.insert(shown_.end(), times.begin(), times.end());
    }
    decoded_ = decodingTimes(shown_);
    sorted_ = shown_;
    std::ranges::sort(sorted_);
    lastDuration_ = lastDuration;
  }

  std::size_t count() const { return shown_.size(); }
  std::size_t done() const { return next_; }
  bool ended() const { return next_ == shown_.size(); }
  std::int64_t nextTime() const { return decoded_[next_] - shift_; }

  void take(AVPacket& packet) {
    while (!reader_ || !reader_->read(packet)) reader_ = std::make_unique<SegmentReader>(files_[file_++]);
    const auto place = std::ranges::lower_bound(sorted_, shown_[next_]) - sorted_.begin();
    const bool last = static_cast<std::size_t>(place) + 1 == sorted_.size();
    packet.duration =
        last ? lastDuration_ : sorted_[static_cast<std::size_t>(place) + 1] - sorted_[static_cast<std::size_t>(place)];
    packet.pts = shown_[next_] - shift_;
    packet.dts = decoded_[next_] - shift_;
    ++next_;
  }

 private:
  const std::vector<std::filesystem::path>& files_;
  std::int64_t shift_;
  std::vector<std::int64_t> shown_, decoded_, sorted_;
  std::int64_t lastDuration_ = 0;
  std::unique_ptr<SegmentReader> reader_;
  std::size_t file_ = 0;
  std::size_t next_ = 0;
};

}  // namespace

std::vector<std::int64_t> decodingTimes(const std::vector<std::int64_t>& shown) {
  auto sorted = shown;
  std::ranges::sort(sorted);
  // How many frames at most are decoded before one that is shown earlier.
  std::map<std::int64_t, std::size_t> place;
  for (std::size_t i = 0; i < sorted.size(); ++i) place[sorted[i]] = i;
  std::size_t delay = 0;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const auto order = place[shown[i]];
    if (i > order) delay = std::max(delay, i - order);
  }
  std::vector<std::int64_t> decoded(shown.size());
  const auto step = sorted.size() > 1 ? std::max<std::int64_t>(1, sorted[1] - sorted[0]) : 1;
  for (std::size_t i = 0; i < shown.size(); ++i)
    decoded[i] = i >= delay ? sorted[i - delay] : sorted[0] - static_cast<std::int64_t>(delay - i) * step;
  return decoded;
}

void joinSegments(Demuxer& source, const std::vector<std::filesystem::path>& segments, std::int64_t shift,
                  std::int64_t lastDuration, ContainerWriter& writer, std::stop_token stop,
                  const std::function<void(double)>& progress) {
  SegmentChain chain(segments, shift, lastDuration);
  const auto packet = newPacket();
  const auto videoPacket = newPacket();
  const auto stopped = [&stop] {
    if (stop.stop_requested()) throw Cancelled();
  };
  const auto told = [&] {
    if (progress) progress(static_cast<double>(chain.done()) / static_cast<double>(std::max<std::size_t>(1, chain.count())));
  };
  const auto writeVideo = [&] {
    stopped();
    chain.take(*videoPacket);
    writer.writeVideo(*videoPacket);
    told();
  };
  const bool copies = std::ranges::count_if(writer.plan().target, [](int target) { return target >= 0; }) > 1;
  while (copies && source.read(*packet)) {
    stopped();
    const auto& stream = *source.context().streams[packet->stream_index];
    if (&stream == &source.video()) continue;
    const auto time = packet->dts != AV_NOPTS_VALUE ? packet->dts : packet->pts;
    if (time != AV_NOPTS_VALUE) {
      const auto here = av_rescale_q(time, stream.time_base, source.video().time_base) - shift;
      while (!chain.ended() && chain.nextTime() <= here) writeVideo();
    }
    writer.copy(*packet);
  }
  while (!chain.ended()) writeVideo();
}

}  // namespace daybreak::media::video
