#pragma once
/// Light that does not flicker: the factor map of each frame of a video, smoothed over time.
///
/// What is smoothed is the map and the brightness it leads to, never the pixels: nothing that moves leaves a trail.
///  - The map follows slowly where nothing happens and at once where it changes by more than noise can: a lamp that moves takes
///    its part of the map along.
///  - How bright the enhanced frame is on the whole is eased towards what its map would give, by a gain on the map.
///  - The exposure level is solved at a scene's first frame and eased afterwards.
///  - A cut begins anew: its first frame is as if it were the first of the video.
#include <memory>
#include <string>

#include "engine/enhancer.h"

namespace daybreak::engine {

/// How a frame is to be rendered.
struct FrameLight {
  FactorMap map;
  double gain = 1;  ///< on the map, beside the strength
  bool newScene = false;
};

class SteadyLight {
 public:
  /// @param steadiness01 0: every frame by itself … 1: strong
  SteadyLight(const Adjustments& adjustments, double steadiness01, int threads = 0);
  ~SteadyLight();
  SteadyLight(const SteadyLight&) = delete;
  SteadyLight& operator=(const SteadyLight&) = delete;

  /// Looks at the next frame before its map is estimated, which is what costs most: whether next() needs its own, or that of
  /// the frame before will do. It will for one frame, and for a tenth of a second while nothing changes.
  bool needsMap(const media::Image& seen, double seconds);

  /// The light of the next frame. @param map of the frame, by Enhancer::estimate(); see needsMap()
  /// @param seen the frame in little, as floats @param seconds since the frame before
  FrameLight next(const FactorMap& map, const media::Image& seen, double seconds);

  /// All that the coming frames depend on, as bytes, to go on from in another run. Throws Error if they are none.
  std::string state() const;
  void restore(const std::string& state);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace daybreak::engine
