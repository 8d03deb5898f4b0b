#pragma once
/// The networks of SGZ, Zero-DCE++ and Zero-DCE on the CPU, all layers in one pass over the picture.
#include <functional>
#include <stop_token>
#include <vector>

#include "engine/fused/strip.h"
#include "models/architecture.h"
#include "models/model.h"

namespace daybreak::engine::fused {

/// Ready to run; immutable, safe to use from several threads. Needs a few megabytes a thread whatever the picture's size.
class FusedNet {
 public:
  /// Whether this architecture is one the kernels can run: seven layers, depthwise-separable or of plain 3×3 convolutions.
  static bool supports(const models::ModelCard& card);

  /// @param prune see NetGraph
  explicit FusedNet(const nets::Weights& weights, bool prune = true) : graph_(weights, prune) {}

  /// Takes pixels of one strip while they are hot. `slot` is below the number of threads and no two threads have the same at
  /// a time. Must be safe to call from several threads; runs do not overlap.
  using Sink = std::function<void(const FactorRun& run, int slot)>;

  /// Runs the whole picture (any sample type) strip by strip on up to `threads` threads (0: all cores). The factors of a pixel
  /// do not depend on the strips or the threads, to the bit. Throws Cancelled within one strip, std::bad_alloc if not even
  /// narrow strips find memory, and what the sink throws. `told`: strips done, of how many.
  void run(const media::Image& picture, int threads, const Sink& sink, std::stop_token stop = {},
           const std::function<void(double share01)>& told = {}) const;

  /// The whole map, mapChannels() × height × width in [−1,1].
  std::vector<float> map(const media::Image& picture, int threads, std::stop_token stop = {}) const;

  int mapChannels() const { return graph_.mapChannels; }
  /// One map for all recurrences or one for each.
  models::MapKind mapKind() const { return mapChannels() == 3 ? models::MapKind::Curve : models::MapKind::CurveSteps; }
  const NetGraph& graph() const { return graph_; }

 private:
  NetGraph graph_;
};

}  // namespace daybreak::engine::fused
