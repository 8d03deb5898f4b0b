#include "jobs/video/frame_enhancer.h"

#include <utility>

#include "engine/exposure.h"
#include "engine/render_plan.h"
#include "engine/row_renderer.h"
#include "media/video/frame_picture.h"

namespace daybreak::jobs {

namespace video = media::video;

namespace {

/// The network of the automatic scale sees about so much; a little more, so that it can be reduced by area.
constexpr int kSmallSide = 128;

engine::Edit withoutClasses(engine::Edit edit) {
  edit.adjustments.classes.clear();
  return edit;
}

}  // namespace

FrameEnhancer::FrameEnhancer(const engine::Enhancer& enhancer, engine::Edit edit, double steadiness01, int threads)
    : enhancer_(enhancer),
      edit_(withoutClasses(std::move(edit))),
      threads_(threads),
      steady_(edit_.adjustments, steadiness01, threads) {}

bool FrameEnhancer::changesNothing() const {
  const auto adjustments = engine::clamped(edit_.adjustments);
  return adjustments.strength == 0 && adjustments.saturation == 1;
}

FrameEnhancer::Seen FrameEnhancer::look(const video::VideoFrame& frame, std::stop_token stop) const {
  auto small = video::smallPictureOf(frame, kSmallSide);
  Seen seen;
  if (edit_.scale.isAuto()) {
    seen.map = enhancer_.estimate(small.picture, edit_.scale, std::move(stop));
    const auto [width, height] = video::sizeOf(frame);
    seen.width = static_cast<double>(width) / small.step;
    seen.height = static_cast<double>(height) / small.step;
  } else {  // a whole factor is of the frame itself
    const auto picture = video::pictureOf(frame);
    seen.map = enhancer_.estimate(picture, edit_.scale, std::move(stop));
    seen.width = picture.width();
    seen.height = picture.height();
  }
  seen.small = std::move(small.picture);
  return seen;
}

LitFrame FrameEnhancer::light(const video::VideoFrame& frame, double seconds, std::stop_token stop) {
  const auto seen = look(frame, std::move(stop));
  return {steady_.next(seen.map, seen.small, seconds), seen.width, seen.height};
}

LitFrame FrameEnhancer::lightAlone(const video::VideoFrame& frame, std::stop_token stop) const {
  const auto seen = look(frame, std::move(stop));
  return {{seen.map, engine::exposureGain(seen.map, edit_.adjustments, threads_), true}, seen.width, seen.height};
}

video::VideoFrame FrameEnhancer::render(const video::VideoFrame& frame, const LitFrame& lit, int pixelFormat,
                                        video::BandWriter& writer, std::stop_token stop) const {
  const double perRow = lit.placedHeight / video::sizeOf(frame).second;
  const auto work = [&](const media::Image& in, media::Image& out, int begin, int rows) {
    const engine::Placement placement{0, begin * perRow, lit.placedWidth, in.height() * perRow};
    const auto plan = engine::planRender(in, lit.light.map, edit_.adjustments, lit.light.gain, placement, -1);
    const engine::RowRenderer renderer(in, out, lit.light.map, plan);
    engine::RowRenderer::Scratch scratch(renderer);
    for (int y = 0; y < rows; ++y) renderer.row(y, scratch);
  };
  return writer.worked(frame, pixelFormat, threads_, work, std::move(stop));
}

media::Image FrameEnhancer::picture(const media::Image& frame, const LitFrame& lit, std::stop_token stop) const {
  const engine::Placement whole{0, 0, lit.placedWidth, lit.placedHeight};
  const auto plan = engine::planRender(frame, lit.light.map, edit_.adjustments, lit.light.gain, whole, -1);
  return engine::renderRows(frame, lit.light.map, plan, threads_, std::move(stop));
}

}  // namespace daybreak::jobs
