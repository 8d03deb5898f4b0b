#pragma once
/// One frame after another of a video, enhanced: what an export writes and what the window shows.
#include <memory>
#include <stop_token>

#include "engine/edit.h"
#include "engine/enhancer.h"
#include "engine/steady_light.h"
#include "media/image.h"
#include "media/video/frame_bands.h"
#include "media/video/video_frame.h"

namespace daybreak::jobs {

/// The light of a frame, and how its map lies on the frame.
struct LitFrame {
  engine::FrameLight light;
  double placedWidth = 0;  ///< of the frame, in pixels of what the map was estimated from
  double placedHeight = 0;
};

class FrameEnhancer {
 public:
  /// The enhancer must outlive it. Class lights of the adjustments are left out: nothing segments videos.
  /// @param steadiness01 see SteadyLight
  FrameEnhancer(const engine::Enhancer& enhancer, engine::Edit edit, double steadiness01, int threads = 0);

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

  /// See SteadyLight.
  engine::SteadyLight& steadyLight() { return steady_; }

 private:
  struct Seen {
    media::Image small;
    engine::FactorMap map;
    double width, height;
  };
  Seen look(const media::video::VideoFrame& frame, std::stop_token stop) const;

  const engine::Enhancer& enhancer_;
  engine::Edit edit_;
  int threads_;
  engine::SteadyLight steady_;
};

}  // namespace daybreak::jobs
