#pragma once
/// What a zero-shot training run is told. Plain values; defaults train sgz-base.
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "models/model.h"

namespace daybreak::train {

/// Factors on the loss terms (SGZ, section 3.3; published: 1600, 1, 5, 10).
struct LossWeights {
  double totalVariation = 1600;
  double spatial = 1;
  double colour = 5;
  double exposure = 10;
};

struct TrainingOptions {
  std::filesystem::path images;  ///< folder of dark pictures, searched recursively
  std::string name = "sgz";      ///< of the new model
  std::string conv = "dsc";      ///< "dsc", "tc" or "dc"
  int steps = 1000;
  int batch = 8;
  int side = 128;              ///< pictures are reduced to this shortest side and cropped to a square of it
  double learningRate = 1e-3;  ///< falls to zero along half a cosine
  double weightDecay = 0;      ///< the published 1e-4 kills most of the network
  double gradientClip = 0.1;   ///< largest norm of the gradient
  double exposure = 0.6;       ///< E of the exposure loss
  int spatialPatch = 4;
  LossWeights weights;
  std::uint64_t seed = 1;
  std::shared_ptr<const models::Model> start;  ///< fine-tuning; null: from random weights
  std::string device = "auto";
  int threads = 0;      ///< 0: all cores
  std::string command;  ///< how the run was started, for the card
};

/// One training step's figures; the terms carry their weights, so that they add up to the total.
struct StepReport {
  int step = 0;  ///< 1…steps
  double total = 0;
  double totalVariation = 0;
  double spatial = 0;
  double colour = 0;
  double exposure = 0;
  double gradientNorm = 0;  ///< before clipping
  double learningRate = 0;
};

}  // namespace daybreak::train
