#pragma once
/// What a training is told and what it tells. Plain values; recipes.h has good ones for every network.
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "models/model.h"

namespace daybreak::train {

/// Factors on the loss terms; each network uses those of its objective.
struct LossWeights {
  double totalVariation = 1600;  ///< of curve maps (SGZ, section 3.3; published: 1600, 1, 5, 10)
  double spatial = 1;
  double colour = 5;
  double exposure = 10;
  double fidelity = 1.5;  ///< of SCI's illumination to the picture
  double smoothness = 1;  ///< of SCI's illumination
};

/// How the learning rate changes along a training.
enum class Schedule {
  Constant,
  Cosine,  ///< falls to zero along half a cosine
};

struct TrainingOptions {
  std::filesystem::path images;      ///< folder of dark pictures, searched recursively, or one picture
  std::string name = "sgz";          ///< of the new model
  std::string architecture = "sgz";  ///< see models/architecture.h
  std::string conv = "dsc";          ///< SGZ's convolutions: "dsc", "tc" or "dc"
  int steps = 1000;
  int batch = 8;
  int side = 128;              ///< pictures are reduced to this shortest side and cropped to a square of it
  double learningRate = 1e-3;  ///< at the start
  Schedule schedule = Schedule::Cosine;
  double weightDecay = 0;          ///< the published 1e-4 kills most of SGZ's network
  double gradientClip = 0.1;       ///< largest norm of the gradient
  double exposure = 0.6;           ///< E of the exposure loss
  int exposurePatch = 16;          ///< side of the regions whose mean is compared with E
  int spatialPatch = 4;            ///< side of the regions whose differences should stay
  bool diagonalNeighbours = true;  ///< of the spatial loss: eight neighbours as SGZ, not four
  bool neutralColours = false;     ///< SCI's network treats all colours alike: grey stays grey
  int stages = 3;                  ///< SCI's stages with shared weights; 1 trains without calibration
  LossWeights weights;
  std::uint64_t seed = 1;
  std::shared_ptr<const models::Model> start;  ///< fine-tuning, with its architecture and options; null: from random weights
  std::string device = "auto";
  int threads = 0;      ///< 0: all cores
  std::string command;  ///< how the run was started, for the card
};

/// One term of the loss: "tv", "spatial", "colour", "exposure"; SCI's "fidelity" and "smoothness".
struct LossTerm {
  std::string name;
  double value = 0;  ///< with its weight, so that the terms add up to the total
};

/// One training step's figures.
struct StepReport {
  int step = 0;  ///< 1…steps
  double total = 0;
  std::vector<LossTerm> terms;
  double gradientNorm = 0;  ///< before clipping
  double learningRate = 0;
};

}  // namespace daybreak::train
