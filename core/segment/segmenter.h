#pragma once
/// Says what is where in a picture.
#include <memory>
#include <stop_token>
#include <vector>

#include "engine/compute_options.h"
#include "media/image.h"
#include "models/model.h"
#include "segment/class_map.h"
#include "segment/score_net.h"

namespace daybreak::segment {

/// How a picture is looked at.
struct LookSizes {
  /// Shortest sides of the pictures that the network sees, one after the other; the mean of what it says counts. Large things
  /// show best in a small picture and small ones in a large one. A picture is enlarged by no more than a half.
  std::vector<int> netSides{288, 384, 512};
  bool mirroredToo = true;  ///< it sees each picture's mirror image as well
  int labelSide = 1024;     ///< longest side of the labels

  /// One look, for who has many pictures and little time.
  static LookSizes quick() { return {{384}, false, 1024}; }
};

class Segmenter {
 public:
  /// Throws Error if the model is no segmenter, its weights do not fit, or LibTorch cannot be loaded.
  explicit Segmenter(std::shared_ptr<const models::Model> model, const engine::ComputeOptions& options = {});

  const models::Model& model() const { return *model_; }
  const ClassSet& classes() const { return *classes_; }

  /// Labels at the picture's proportions, their borders drawn to edges in it. Safe to call from several threads.
  /// Throws Error or Cancelled.
  ClassMap segment(const media::Image& picture, const LookSizes& sizes = {}, std::stop_token stop = {}) const;

 private:
  std::shared_ptr<const models::Model> model_;
  const ClassSet* classes_;
  std::unique_ptr<const ScoreNet> net_;
};

/// Whether a card is that of a segmenter.
bool isSegmenter(const models::ModelCard& card);

}  // namespace daybreak::segment
