#pragma once
/// What a training is told and what it tells. Plain values; recipes.h has good ones for every network.
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "models/model.h"

namespace daybreak::train {

/// Factors on the loss terms; each network uses those of its objective.
struct LossWeights {
  double totalVariation = 1600;  ///< of curve maps (SGZ, section 3.3; published: 1600, 1, 5, 10, 0.1)
  double spatial = 1;
  double colour = 5;
  double exposure = 10;
  double semantic = 0.1;  ///< of the guidance, when there is one
  double fidelity = 1.5;  ///< of SCI's illumination to the picture
  double smoothness = 1;  ///< of SCI's illumination
};

/// The frozen segmentation network that judges whether things in the enhanced picture can be told apart (SGZ, section 3.2).
struct Guidance {
  /// "off", "random" (a random ResNet-50 FPN), a segmenter's name, or a file: a segmenter, or ResNet-50 weights with
  /// torchvision's parameter names, to which a random top-down part is added.
  std::string segmenter = "off";
  int classes = 21;        ///< of a random top-down part
  std::uint64_t seed = 1;  ///< of the random weights
};

/// How the learning rate changes along a training.
enum class Schedule {
  Constant,
  Cosine,  ///< falls to zero along half a cosine
};

/// Numbers in which the networks compute.
enum class Precision {
  Full,   ///< float32
  Mixed,  ///< bfloat16 where it is safe, on GPUs and on CPUs that compute in it; weights, losses and optimiser stay float32
};

/// How pictures are changed before the network sees them, differently every time.
struct Augmentation {
  bool flip = true;          ///< half of them mirrored
  bool crop = true;          ///< a random square; otherwise the middle one
  double exposureStops = 0;  ///< exposure changed by up to this many stops, darker or brighter
  double noise = 0;          ///< strength of sensor-like noise, 0…1: shot and read noise up to that of a phone at night
};

struct TrainingOptions {
  std::filesystem::path images;      ///< folder of dark pictures, searched recursively, or one picture
  std::string name = "sgz";          ///< of the new model
  std::string architecture = "sgz";  ///< see models/architecture.h
  std::string conv = "dsc";          ///< SGZ's convolutions: "dsc", "tc" or "dc"
  int steps = 1000;
  int epochs = 0;  ///< instead of steps, where above 0: how often every picture is seen
  int batch = 8;
  int side = 128;              ///< pictures are reduced to this shortest side and cropped to a square of it
  int scale = 1;               ///< the network sees the crop reduced by this, and its map is enlarged
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
  Guidance guidance;
  Augmentation augmentation;
  Precision precision = Precision::Full;
  std::uint64_t seed = 1;
  double validationShare = 0.05;               ///< of the pictures is kept out of training, 0…0.5
  int validationBatch = 4;                     ///< pictures enhanced to look at with every snapshot; 0: none
  int reportEvery = 10;                        ///< steps between two lines of metrics
  int snapshotEvery = 100;                     ///< steps between two snapshots
  int workers = 2;                             ///< threads that read and crop pictures ahead
  bool tensorBoard = false;                    ///< a run also writes event files for TensorBoard
  std::shared_ptr<const models::Model> start;  ///< fine-tuning, with its architecture and options; null: from random weights
  std::string device = "auto";
  int threads = 0;      ///< 0: all cores
  std::string command;  ///< how the run was started, for the card
};

/// One term of the loss: "tv", "spatial", "colour", "exposure", "semantic"; SCI's "fidelity" and "smoothness".
struct LossTerm {
  std::string name;
  double value = 0;  ///< with its weight, so that the terms add up to the total
};

/// One training step's figures.
struct StepReport {
  int step = 0;  ///< 1…steps
  double total = 0;
  std::vector<LossTerm> terms;
  std::optional<double> validation;  ///< the total on pictures kept out of training, where it was measured
  double gradientNorm = 0;           ///< before clipping
  double learningRate = 0;
  double picturesPerSecond = 0;  ///< since the report before
  double waitedShare = 0;        ///< of that time, waiting for pictures, 0…1
  double memoryMb = 0;           ///< of this process, or of the GPU
};

}  // namespace daybreak::train
