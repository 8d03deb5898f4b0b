#pragma once
/// One frame after another of a video, enhanced: what an export writes and what the window shows.
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>

#include "engine/edit.h"
#include "engine/enhancer.h"
#include "engine/steady_light.h"
#include "media/image.h"
#include "media/video/frame_bands.h"
#include "media/video/video_frame.h"
#include "segment/steady_regions.h"

namespace daybreak::jobs {

/// The light of a frame, and how its map lies on the frame.
struct LitFrame {
  engine::FrameLight light;
  std::map<std::string, double> classGains;  ///< of classes with an exposure level of their own
  double placedWidth = 0;                    ///< of the frame, in pixels of what the map was estimated from
  double placedHeight = 0;
};

class FrameEnhancer {
 public:
  /// The enhancer must outlive it.
  /// @param steadiness01 see SteadyLight
  /// @param segmenter for the adjustments by class; without one they are left out
  FrameEnhancer(const engine::Enhancer& enhancer, engine::Edit edit, double steadiness01,
                std::shared_ptr<const segment::Segmenter> segmenter = {}, int threads = 0);

  /// Every frame stays as it is.
  bool changesNothing() const;

  /// Frames in the order shown. @param seconds since the one before. Throws Error, Cancelled.
  LitFrame light(const media::video::VideoFrame& frame, double seconds, std::stop_token stop = {});
  /// A frame by itself: in a video that is scrubbed there is none before it.
  LitFrame lightAlone(const media::video::VideoFrame& frame, std::stop_token stop = {}) const;

  /// Rendered in rows straight from the frame's planes to those of the result. @param pixelFormat FFmpeg's number
  media::video::VideoFrame render(const media::video::VideoFrame& frame, const LitFrame& light, int pixelFormat,
                                  media::video::BandWriter& writer, std::stop_token stop = {}) const;

  /// A picture of the frame, which may be reduced, rendered.
  media::Image picture(const media::Image& frame, const LitFrame& light, std::stop_token stop = {}) const;

  /// All that the coming frames depend on, as bytes, to go on from in another run. Throws Error if they are none.
  std::string state() const;
  void restore(const std::string& state);

 private:
  struct Seen {
    media::Image small;
    engine::FactorMap map;
    double width, height;
  };
  Seen look(const media::video::VideoFrame& frame, media::Image small, int step, std::stop_token stop) const;

  const engine::Enhancer& enhancer_;
  engine::Edit edit_;
  int threads_;
  void lightClasses(const media::video::VideoFrame& frame, double seconds, LitFrame& lit, std::stop_token stop);

  engine::SteadyLight steady_;
  std::optional<Seen> seen_;  ///< the frame before
  std::shared_ptr<const segment::Segmenter> segmenter_;
  std::optional<segment::SteadyRegions> regions_;
  std::map<std::string, double> classGains_;  ///< eased
};

}  // namespace daybreak::jobs
