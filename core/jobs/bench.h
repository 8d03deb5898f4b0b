#pragma once
/// How fast this machine enhances.
#include <functional>
#include <memory>
#include <stop_token>
#include <string>

#include "engine/enhancer.h"

namespace daybreak::jobs {

/// Median times of one size and scale.
struct BenchRow {
  int width = 0;
  int height = 0;
  std::string scale;
  double estimateMs = 0;
  double renderMs = 0;
};

/// What one photo as cameras make them takes.
struct PhotoSpeed {
  double estimateMs = 0;
  double renderMs = 0;
};

/// Median times for 6000 x 4000 pixels of 8 bits at scale auto with the standard adjustments. Takes some seconds and 200 MB.
/// Throws Cancelled.
PhotoSpeed measurePhotoSpeed(const engine::Enhancer& enhancer, std::stop_token stop = {});

/// A dark picture of nothing, float, the same on every machine.
media::Image darkNoise(int width, int height);

/// Times estimate and render (exposure 0.6, protection and saturation on) on noise of a few sizes and scales, a row at a time.
void benchEnhancer(const engine::Enhancer& enhancer, const std::function<void(const BenchRow&)>& row,
                   std::stop_token stop = {});

}  // namespace daybreak::jobs
