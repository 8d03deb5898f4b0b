#pragma once
/// A segmentation network as the rest of segment sees it, and what libdaybreak-torch.so offers for it.
#include <memory>
#include <vector>

#include "engine/compute_options.h"
#include "media/image.h"
#include "models/model.h"

namespace daybreak::segment {

/// How sure a network is of each class at each point: values in [0,1] that add up to 1 over the classes.
struct Scores {
  int classes = 0;
  int width = 0;
  int height = 0;
  std::vector<float> values;  ///< classes × height × width
};

class ScoreNet {
 public:
  virtual ~ScoreNet() = default;

  /// At the size the network works at, smaller than the picture's. Safe to call from several threads.
  /// @param mirroredToo the mean of what it says of the picture and of its mirror image
  virtual Scores scores(const media::Image& picture, bool mirroredToo) const = 0;
};

struct TorchEntries {
  std::unique_ptr<const ScoreNet> (*makeScoreNet)(const models::Model& model, int classes,
                                                  const engine::ComputeOptions& options) = nullptr;
};

/// `extern "C" const TorchEntries* daybreakSegmentEntries();`
constexpr auto kTorchEntries = "daybreakSegmentEntries";

}  // namespace daybreak::segment
