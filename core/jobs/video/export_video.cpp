#include "jobs/video/export_video.h"

#include <sys/statvfs.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <thread>

#include "atomic_file.h"
#include "error.h"
#include "jobs/video/export_folder.h"
#include "jobs/video/export_progress.h"
#include "jobs/video/frame_enhancer.h"
#include "jobs/video/frame_queue.h"
#include "jobs/video/segment_encoder.h"
#include "media/video/demuxer.h"
#include "media/video/frame_picture.h"
#include "media/video/join_segments.h"
#include "media/video/segment_file.h"
#include "media/video/video_encoder.h"
#include "media/video/video_reader.h"

namespace daybreak::jobs {

namespace fs = std::filesystem;
namespace video = media::video;

namespace {

/// All that the result depends on: an interrupted export goes on only if none of it has changed.
std::string identityOf(const VideoExport& wanted, video::VideoCodec codec, const models::Model& model) {
  std::error_code problem;
  const auto& encode = wanted.encode;
  nlohmann::json identity{{"source", fs::absolute(wanted.input).string()},
                          {"bytes", fs::file_size(wanted.input, problem)},
                          {"edit", nlohmann::json::parse(engine::toJson(wanted.edit))},
                          {"parameters", models::parameterCount(model.weights)},
                          {"steadiness", wanted.steadiness},
                          {"codec", video::nameOf(codec)},
                          {"crf", encode.crf.value_or(-1)},
                          {"bitsPerSecond", encode.bitsPerSecond},
                          {"preset", encode.preset},
                          {"pixelFormat", encode.pixelFormat},
                          {"from", wanted.range.from.value_or(-1)},
                          {"to", wanted.range.to.value_or(-1)},
                          {"picturesPerSecond", wanted.picturesPerSecond},
                          {"ending", wanted.output.extension().string()}};
  const auto changed = fs::last_write_time(wanted.input, problem);
  if (!problem) identity["changed"] = changed.time_since_epoch().count();
  return identity.dump(1);
}

void checkPaths(const VideoExport& wanted) {
  std::error_code problem;
  if (fs::equivalent(wanted.input, wanted.output, problem))
    throw Error(wanted.output, "cannot be written", "it is the video to be enhanced", "Choose another name.");
  checkWritable(wanted.output, wanted.overwrite ? WhenTaken::Replace : WhenTaken::Refuse);
}

std::string megabytes(double bytes) { return std::to_string(static_cast<long long>(std::ceil(bytes / 1e6))) + " MB"; }

/// Segments and the file they become lie on the disk at once, for a moment.
void checkDisk(const VideoExport& wanted, const video::VideoInfo& info) {
  struct statvfs disk {};
  auto folder = fs::absolute(wanted.output).parent_path();
  if (::statvfs(folder.c_str(), &disk) != 0) return;  // checkWritable() has told what there is to tell
  const double free = static_cast<double>(disk.f_bavail) * static_cast<double>(disk.f_frsize);
  const double needed = 2.0 * static_cast<double>(guessedBytes(wanted, info));
  if (needed > free)
    throw Error(wanted.output, "cannot be written",
                "about " + megabytes(needed) + " are needed while it is made, and " + megabytes(free) + " are free",
                "Make room, or choose another folder.");
}

/// In the video's time units.
struct Ticks {
  std::int64_t begin = std::numeric_limits<std::int64_t>::min();
  std::int64_t end = std::numeric_limits<std::int64_t>::max();
};

Ticks ticksOf(const TimeRange& range, const video::VideoInfo& info, std::int64_t first) {
  Ticks ticks;
  const auto at = [&](double seconds) {  // a frame's time in decimals may lie a hair after it
    return first + static_cast<std::int64_t>(std::ceil(seconds / info.timeUnit.value() - 1e-3));
  };
  if (range.from) ticks.begin = at(*range.from);
  if (range.to) ticks.end = at(*range.to);
  return ticks;
}

/// Frames of the export, from the one with a given number on.
class ExportFrames {
 public:
  ExportFrames(const VideoExport& wanted, bool large, std::int64_t skip, std::stop_token stop)
      : reader_(wanted.input, {large ? 1 : 0, wanted.picturesPerSecond}) {
    auto frame = reader_.next();
    if (!frame) return;
    const auto ticks = ticksOf(wanted.range, reader_.info(), frame->time);
    end_ = ticks.end;
    if (wanted.range.from || skip > 0) {
      const bool seeks = !video::isSequenceName(wanted.input);
      const auto index = seeks ? video::indexFrames(wanted.input, stop) : video::FrameIndex{};
      if (!index.times.empty()) {
        auto number = std::ranges::lower_bound(index.times, ticks.begin) - index.times.begin() + skip;
        if (number >= index.frames()) {
          frame.reset();
        } else {
          frame = reader_.frameAt(index.times[static_cast<std::size_t>(number)], &index, stop);
        }
      } else {
        while (frame && frame->time < ticks.begin) frame = reader_.next();
        for (; frame && skip > 0; --skip) frame = reader_.next();
      }
    }
    first_ = std::move(frame);
    if (first_ && first_->time >= end_) first_.reset();
    ended_ = !first_;
  }

  std::optional<video::VideoFrame> next() {
    auto frame = first_ ? std::exchange(first_, std::nullopt) : ended_ ? std::nullopt : reader_.next();
    if (frame && frame->time >= end_) frame.reset();
    if (!frame) ended_ = true;
    return frame;
  }
  const std::optional<video::VideoFrame>& first() const { return first_; }
  const video::VideoReader& reader() const { return reader_; }

 private:
  video::VideoReader reader_;
  std::optional<video::VideoFrame> first_;
  std::int64_t end_ = 0;
  bool ended_ = false;
};

/// The middle of the pipeline: frames as they were decoded become frames as they are encoded.
class EnhanceStage {
 public:
  EnhanceStage(const engine::Enhancer& enhancer, const VideoExport& wanted, const ExportFolder& folder, int pixelFormat,
               double tick, std::int64_t firstNumber)
      : enhancer_(enhancer, wanted.edit, wanted.steadiness, wanted.segmenter),
        folder_(folder),
        pixelFormat_(pixelFormat),
        tick_(tick),
        number_(firstNumber) {
    if (firstNumber == 0 || enhancer_.changesNothing()) return;
    const auto kept = folder.light(firstNumber);
    const auto line = kept.find('\n');
    last_ = std::stoll(kept.substr(0, line));
    enhancer_.restore(kept.substr(line + 1));
  }

  video::VideoFrame work(const video::VideoFrame& frame, std::stop_token stop) {
    const auto size = video::sizeOf(frame);
    if (!size_) size_ = size;
    if (*size_ != size)
      throw Error("Its pictures change their size from frame " + std::to_string(number_ + 1) +
                  " on, which Daybreak cannot export.");
    if (enhancer_.changesNothing()) {
      ++number_;
      return writer_.converted(frame, pixelFormat_, 0, stop);
    }
    if (number_ > 0 && number_ % video::kSegmentFrames == 0)
      folder_.keepLight(number_, std::to_string(last_.value_or(0)) + '\n' + enhancer_.state());
    const double seconds = last_ ? static_cast<double>(frame.time - *last_) * tick_ : tick_;
    last_ = frame.time;
    ++number_;
    return enhancer_.render(frame, enhancer_.light(frame, seconds, stop), pixelFormat_, writer_, stop);
  }

 private:
  FrameEnhancer enhancer_;
  const ExportFolder& folder_;
  video::BandWriter writer_;
  int pixelFormat_;
  double tick_;
  std::int64_t number_;
  std::optional<std::int64_t> last_;
  std::optional<std::pair<int, int>> size_;
};

/// Few: each may be 12 MB and more.
constexpr std::size_t kWaiting = 3;

/// What a stage does in a thread of its own until its queue ends; its problem ends the next one's.
template <typename Work>
std::jthread stage(FrameQueue<video::VideoFrame>& out, const Work& work) {
  return std::jthread([&out, work] {
    try {
      work();
      out.end();
    } catch (...) {
      out.end(std::current_exception());
    }
  });
}

struct LastFrame {
  std::int64_t time = 0;
  std::int64_t duration = 0;
};

}  // namespace

void PauseSwitch::pause(bool wait) {
  const std::lock_guard lock(guard_);
  paused_ = wait;
  changed_.notify_all();
}

bool PauseSwitch::paused() const {
  const std::lock_guard lock(guard_);
  return paused_;
}

void PauseSwitch::waitWhilePaused(std::stop_token stop) {
  std::unique_lock lock(guard_);
  changed_.wait(lock, stop, [this] { return !paused_; });
}

std::uint64_t guessedBytes(const VideoExport& wanted, const video::VideoInfo& info) {
  const auto codec = video::chosenCodec(wanted.encode, info, wanted.output);
  const double from = wanted.range.from.value_or(0);
  const double all = info.seconds > 0 ? info.seconds : 60;
  const double seconds = std::clamp(wanted.range.to.value_or(all) - from, 0.0, all);
  constexpr double kSoundBits = 192'000;
  return static_cast<std::uint64_t>(seconds * (video::guessedBitsPerSecond(codec, wanted.encode, info) + kSoundBits) / 8);
}

ExportResult exportVideo(const engine::Enhancer& enhancer, const VideoExport& wanted,
                         const std::function<void(const ExportProgress&)>& progress, std::stop_token stop, PauseSwitch* pause) {
  checkPaths(wanted);
  video::Demuxer source(wanted.input, wanted.picturesPerSecond);
  const auto info = source.info();
  const auto codec = video::chosenCodec(wanted.encode, info, wanted.output);
  checkDisk(wanted, info);
  ExportFolder folder(wanted.output, identityOf(wanted, codec, enhancer.model()));
  ExportResult result;
  result.codec = video::nameOf(codec);

  const bool large = std::int64_t{info.width} * info.height > video::kLargeFrame;
  auto frames = std::make_unique<ExportFrames>(wanted, large, 0, stop);
  if (!frames->first()) throw Error(wanted.input, "could not be exported", "there is no frame in that part of it");
  const auto rangeBegin = frames->first()->time;
  const auto sample = *frames->first();
  video::VideoEncoder encoder(wanted.encode, codec, source.video(), *sample.pixels, video::wantsGlobalHeader(wanted.output),
                              wanted.output);
  const bool whole = wanted.range.whole();
  const double tick = info.timeUnit.value();
  // Whether such a file can be written is told before any work, not after it.
  result.notices = video::ContainerWriter(source, wanted.output, {}, encoder.context(), {}, wanted.sound).plan().leftOut;
  if (!encoder.notice().empty()) result.notices.push_back(encoder.notice());

  auto segments = folder.segments(parametersOf(encoder));
  const FrameEnhancer plain(enhancer, wanted.edit, 0);
  while (!segments.empty() && !plain.changesNothing() && !folder.hasLight(ExportFolder::framesIn(segments)))
    segments.pop_back();
  const auto done = ExportFolder::framesIn(segments);
  result.resumedFrames = done;
  if (done > 0) frames = std::make_unique<ExportFrames>(wanted, large, done, stop);

  std::int64_t total = info.frames;
  if (!whole && info.seconds > 0 && info.frames > 0) {
    const double from = wanted.range.from.value_or(0);
    const double seconds = std::min(info.seconds, wanted.range.to.value_or(info.seconds)) - from;
    total = std::max<std::int64_t>(1, std::llround(static_cast<double>(info.frames) * seconds / info.seconds));
  }
  ExportMeter meter(done, total, progress);

  LastFrame last{sample.time, sample.duration};
  SegmentEncoder writing(encoder, folder, segments, done);
  {
    FrameQueue<video::VideoFrame> decoded(large ? 1 : kWaiting);
    FrameQueue<video::VideoFrame> enhanced(large ? 1 : kWaiting);
    std::stop_source stages;
    const std::stop_callback alsoStages(stop, [&stages] { stages.request_stop(); });
    const auto reading = stage(decoded, [&, token = stages.get_token()] {
      while (auto frame = frames->next()) {
        if (pause != nullptr) pause->waitWhilePaused(token);
        if (token.stop_requested()) throw Cancelled();
        if (!decoded.push(std::move(*frame))) return;
      }
    });
    const auto enhancing = stage(enhanced, [&, token = stages.get_token()] {
      EnhanceStage work(enhancer, wanted, folder, encoder.pixelFormat(), tick, done);
      while (auto frame = decoded.pop())
        if (!enhanced.push(work.work(*frame, token))) return;
    });
    // However this ends, nobody waits for a queue any more before the threads are joined.
    struct Ending {
      std::stop_source& stages;
      FrameQueue<video::VideoFrame>&decoded, &enhanced;
      ~Ending() {
        stages.request_stop();
        decoded.close();
        enhanced.close();
      }
    } ending{stages, decoded, enhanced};
    while (auto frame = enhanced.pop()) {
      if (stop.stop_requested()) throw Cancelled();
      last = {frame->time, frame->duration};
      writing.encode(*frame);
      meter.made(writing.frames(), writing.bytes(), 0);
    }
    segments = writing.finish();
  }
  if (const auto problems = frames->reader().problems(); !problems.empty()) result.notices.push_back(problems);
  result.frames = ExportFolder::framesIn(segments);
  last.time = std::ranges::max(video::SegmentReader(segments.back()).times());
  frames.reset();

  meter.joining();
  AtomicFile file(wanted.output, wanted.overwrite ? WhenTaken::Replace : WhenTaken::Refuse);
  const double firstDuration = info.framesPerSecond > 0 ? 1 / info.framesPerSecond / tick : 1;
  const auto lastDuration = last.duration > 0 ? last.duration : std::max<std::int64_t>(1, std::llround(firstDuration));
  video::CopiedRange copied;
  if (!whole) {
    copied.begin = av_rescale_q(rangeBegin, source.video().time_base, AV_TIME_BASE_Q);
    copied.end = av_rescale_q(last.time + lastDuration, source.video().time_base, AV_TIME_BASE_Q);
  }
  {
    video::ContainerWriter writer(source, wanted.output, file.temporaryPath(), encoder.context(), copied, wanted.sound);
    video::joinSegments(source, segments, whole ? 0 : rangeBegin, lastDuration, writer, stop);
    writer.finish();
  }
  file.commit();
  std::error_code problem;
  result.bytes = fs::file_size(wanted.output, problem);
  folder.remove();
  result.seconds = meter.seconds();
  return result;
}

}  // namespace daybreak::jobs
