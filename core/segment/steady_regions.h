#pragma once
/// What is where in the frames of a video, without the flicker that looking at each frame by itself has.
#include <memory>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/regions.h"
#include "segment/segmenter.h"

namespace daybreak::segment {

/// A class's mask follows what is seen within a fraction of a second, and at a cut at once; its border is drawn to each frame's
/// own edges, so that what moves leaves no trail of light.
class SteadyRegions {
 public:
  /// @param names the classes that are wanted; others are not followed
  SteadyRegions(std::shared_ptr<const Segmenter> segmenter, const std::set<std::string>& names);

  /// Of the next frame, which may be reduced. @param seconds since the frame before. Throws Error, Cancelled.
  std::shared_ptr<const engine::Regions> next(const media::Image& frame, bool newScene, double seconds,
                                              std::stop_token stop = {});

  /// All that the coming frames depend on, as bytes. Throws Error if they are none.
  std::string state() const;
  void restore(const std::string& state);

 private:
  std::shared_ptr<const Segmenter> segmenter_;
  std::vector<int> labels_;
  int width_ = 0;
  int height_ = 0;
  std::vector<std::vector<float>> masks_;  ///< of each label, followed over time
};

}  // namespace daybreak::segment
