#include "jobs/video/enhanced_pictures.h"

#include <algorithm>
#include <cmath>

#include "error.h"
#include "jobs/video/export_progress.h"
#include "jobs/video/frame_enhancer.h"
#include "media/resample.h"
#include "media/video/frame_picture.h"
#include "media/video/video_reader.h"

namespace daybreak::jobs {

namespace video = media::video;

namespace {

/// Reduced, upright, with square pixels, in the samples it had.
media::Image shown(const media::Image& picture, const video::VideoInfo& info, int maxSide) {
  auto width = static_cast<double>(picture.width());
  auto height = static_cast<double>(picture.height());
  const double aspect = info.pixelAspect.value();
  if (aspect > 1) width *= aspect;
  if (aspect > 0 && aspect < 1) height /= aspect;
  const double scale = maxSide > 0 ? std::min(1.0, maxSide / std::max(width, height)) : 1.0;
  const auto resized = media::resized(picture, std::max(1, static_cast<int>(std::lround(width * scale))),
                                      std::max(1, static_cast<int>(std::lround(height * scale))));
  return video::turned(media::converted(resized, picture.samples()), info.rotation);
}

}  // namespace

std::int64_t eachEnhancedPicture(const engine::Enhancer& enhancer, const VideoExport& wanted, int maxSide,
                                 const std::function<void(const ExportProgress&)>& progress, std::stop_token stop,
                                 const std::function<void(const media::Image&, std::int64_t, double)>& take) {
  video::VideoReader reader(wanted.input, {0, wanted.picturesPerSecond});
  const auto& info = reader.info();
  const double tick = info.timeUnit.value();
  const double usual = info.framesPerSecond > 0 ? 1 / info.framesPerSecond : 0.04;
  FrameEnhancer light(enhancer, wanted.edit, wanted.steadiness, wanted.segmenter);
  ExportMeter meter(
      0,
      info.seconds > 0
          ? std::llround(static_cast<double>(info.frames) *
                         (std::min(info.seconds, wanted.range.to.value_or(info.seconds)) - wanted.range.from.value_or(0)) /
                         info.seconds)
          : info.frames,
      progress);
  std::int64_t number = 0;
  auto frame = reader.next();
  if (!frame) return 0;
  const auto start = frame->time;
  const auto secondsOf = [&](const video::VideoFrame& at) { return static_cast<double>(at.time - start) * tick; };
  constexpr double kHair = 1e-6;
  if (wanted.range.from && *wanted.range.from > 0) {
    frame = reader.frameAt(start + static_cast<std::int64_t>(std::floor(*wanted.range.from / tick + 1e-3)), nullptr, stop);
    while (frame && secondsOf(*frame) < *wanted.range.from - kHair) frame = reader.next();
  }
  while (frame && (!wanted.range.to || secondsOf(*frame) < *wanted.range.to - kHair)) {
    if (stop.stop_requested()) throw Cancelled();
    auto next = reader.next();
    const double seconds = next ? secondsOf(*next) - secondsOf(*frame) : usual;
    const auto lit = light.light(*frame, usual, stop);
    const auto picture = light.changesNothing() ? video::pictureOf(*frame) : light.picture(video::pictureOf(*frame), lit, stop);
    take(shown(picture, info, maxSide), number++, seconds);
    meter.made(number, 0, 0);
    frame = std::move(next);
  }
  if (number == 0) throw Error(wanted.input, "could not be exported", "there is no frame in that part of it");
  return number;
}

}  // namespace daybreak::jobs
