#pragma once
/// Scale 1 without a map in memory: the network's factors are applied while they are hot.
#include <stop_token>

#include "engine/enhancer.h"
#include "engine/fused/fused_net.h"

namespace daybreak::engine::fused {

/// How a pass runs.
struct Pass {
  int threads = 0;  ///< 0: all cores
  std::stop_token stop;
  Progress progress;
};

/// See Enhancer::enhance; the photo at scale 1. Throws Error if the network gives no numbers, Cancelled, std::bad_alloc.
Enhanced enhanceInOnePass(const FusedNet& net, const media::Image& photo, const Adjustments& adjustments,
                          media::Samples samples, const Pass& pass);

}  // namespace daybreak::engine::fused
