#include "jobs/video/frame_enhancer.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "engine/exposure.h"
#include "engine/render_plan.h"
#include "engine/row_renderer.h"
#include "error.h"
#include "media/video/frame_picture.h"
#include "segment/soft_regions.h"

namespace daybreak::jobs {

namespace video = media::video;

namespace {

/// The network of the automatic scale sees about so much; a little more, so that it can be reduced by area.
constexpr int kSmallSide = 128;

/// Things are looked for in a larger picture than the light is.
constexpr int kThingsSide = 384;

constexpr double kEaseSeconds = 0.5;  // after which two thirds of a change of a class's exposure are taken over

std::set<std::string> namesOf(const std::map<std::string, engine::ClassLight>& classes) {
  std::set<std::string> names;
  for (const auto& [name, light] : classes) names.insert(name);
  return names;
}

engine::Edit editFor(engine::Edit edit, const segment::Segmenter* segmenter) {
  edit.adjustments = engine::clamped(edit.adjustments);
  if (segmenter == nullptr) edit.adjustments.classes.clear();
  return edit;
}

engine::ExposureGains gainsOf(const LitFrame& lit) {
  engine::ExposureGains gains(lit.light.gain);
  gains.classes = lit.classGains;
  return gains;
}

std::vector<std::uint8_t> bytesOf(const std::string& text) { return {text.begin(), text.end()}; }
std::string textOf(const nlohmann::json& bytes) { return {bytes.get_binary().begin(), bytes.get_binary().end()}; }

}  // namespace

FrameEnhancer::FrameEnhancer(const engine::Enhancer& enhancer, engine::Edit edit, double steadiness01,
                             std::shared_ptr<const segment::Segmenter> segmenter, int threads)
    : enhancer_(enhancer),
      edit_(editFor(std::move(edit), segmenter.get())),
      threads_(threads),
      steady_(edit_.adjustments, steadiness01, threads),
      segmenter_(std::move(segmenter)) {
  if (!edit_.adjustments.classes.empty()) regions_.emplace(segmenter_, namesOf(edit_.adjustments.classes));
}

bool FrameEnhancer::changesNothing() const {
  const auto adjustments = engine::clamped(edit_.adjustments);
  return adjustments.strength == 0 && adjustments.saturation == 1;
}

FrameEnhancer::Seen FrameEnhancer::look(const video::VideoFrame& frame, media::Image small, int step,
                                        std::stop_token stop) const {
  Seen seen;
  const auto [width, height] = video::sizeOf(frame);
  if (edit_.scale.isAuto()) {
    seen.map = enhancer_.estimate(small, edit_.scale, std::move(stop));
    seen.width = static_cast<double>(width) / step;
    seen.height = static_cast<double>(height) / step;
  } else {  // a whole factor is of the frame itself
    seen.map = enhancer_.estimate(video::pictureOf(frame), edit_.scale, std::move(stop));
    seen.width = width;
    seen.height = height;
  }
  seen.small = std::move(small);
  return seen;
}

LitFrame FrameEnhancer::light(const video::VideoFrame& frame, double seconds, std::stop_token stop) {
  auto small = video::smallPictureOf(frame, kSmallSide);
  if (steady_.needsMap(small.picture, seconds) || !seen_) {
    seen_ = look(frame, std::move(small.picture), small.step, stop);
  } else {
    seen_->small = std::move(small.picture);
    seen_->map.preview = std::make_shared<engine::PhotoPreview>(seen_->small);
  }
  LitFrame lit{steady_.next(seen_->map, seen_->small, seconds), {}, seen_->width, seen_->height};
  if (regions_) lightClasses(frame, seconds, lit, std::move(stop));
  return lit;
}

void FrameEnhancer::lightClasses(const video::VideoFrame& frame, double seconds, LitFrame& lit, std::stop_token stop) {
  auto& light = lit.light;
  light.map.regions =
      regions_->next(video::smallPictureOf(frame, kThingsSide).picture, light.newScene, seconds, std::move(stop));
  if (light.newScene) classGains_.clear();
  const double share = 1 - std::exp(-seconds / kEaseSeconds);
  for (const auto& [name, gain] : engine::exposureGains(light.map, edit_.adjustments, threads_).classes) {
    const auto [eased, first] = classGains_.try_emplace(name, gain);
    if (!first) eased->second += share * (gain - eased->second);
  }
  lit.classGains = classGains_;
}

LitFrame FrameEnhancer::lightAlone(const video::VideoFrame& frame, std::stop_token stop) const {
  auto small = video::smallPictureOf(frame, kSmallSide);
  const auto seen = look(frame, std::move(small.picture), small.step, stop);
  LitFrame lit{{seen.map, 1, true}, {}, seen.width, seen.height};
  if (regions_)
    lit.light.map.regions =
        segment::softRegions(*segmenter_, video::smallPictureOf(frame, kThingsSide).picture, std::move(stop));
  const auto gains = engine::exposureGains(lit.light.map, edit_.adjustments, threads_);
  lit.light.gain = gains.whole;
  lit.classGains = gains.classes;
  return lit;
}

std::string FrameEnhancer::state() const {
  nlohmann::json state{{"light", nlohmann::json::binary(bytesOf(steady_.state()))}};
  if (regions_) {
    state["regions"] = nlohmann::json::binary(bytesOf(regions_->state()));
    state["gains"] = classGains_;
  }
  const auto bytes = nlohmann::json::to_cbor(state);
  return {bytes.begin(), bytes.end()};
}

void FrameEnhancer::restore(const std::string& bytes) {
  try {
    const auto state = nlohmann::json::from_cbor(bytes);
    steady_.restore(textOf(state.at("light")));
    if (!regions_) return;
    regions_->restore(textOf(state.at("regions")));
    classGains_ = state.at("gains").get<std::map<std::string, double>>();
  } catch (const nlohmann::json::exception&) {
    throw Error("What an interrupted export has kept is damaged. Remove it and export again.");
  }
}

video::VideoFrame FrameEnhancer::render(const video::VideoFrame& frame, const LitFrame& lit, int pixelFormat,
                                        video::BandWriter& writer, std::stop_token stop) const {
  const auto gains = gainsOf(lit);
  const double perRow = lit.placedHeight / video::sizeOf(frame).second;
  const auto work = [&](const media::Image& in, media::Image& out, int begin, int rows) {
    const engine::Placement placement{0, begin * perRow, lit.placedWidth, in.height() * perRow};
    const auto plan = engine::planRender(in, lit.light.map, edit_.adjustments, gains, placement, -1);
    const engine::RowRenderer renderer(in, out, lit.light.map, plan);
    engine::RowRenderer::Scratch scratch(renderer);
    for (int y = 0; y < rows; ++y) renderer.row(y, scratch);
  };
  return writer.worked(frame, pixelFormat, threads_, work, std::move(stop));
}

media::Image FrameEnhancer::picture(const media::Image& frame, const LitFrame& lit, std::stop_token stop) const {
  const engine::Placement whole{0, 0, lit.placedWidth, lit.placedHeight};
  const auto plan = engine::planRender(frame, lit.light.map, edit_.adjustments, gainsOf(lit), whole, -1);
  return engine::renderRows(frame, lit.light.map, plan, threads_, std::move(stop));
}

}  // namespace daybreak::jobs
