#pragma once
/// What the training of a segmenter is told and what it tells.
#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "models/model.h"
#include "segment/class_set.h"

namespace daybreak::train {

/// Pictures and, under the same names, their labels.
struct LabelledFolder {
  std::filesystem::path pictures;
  std::filesystem::path labels;
};

struct SegmenterOptions {
  std::vector<LabelledFolder> folders;
  std::string classes = "camvid";  ///< a class set's name
  std::string name = "segmenter";  ///< of the new model
  int epochs = 100;
  int batch = 8;
  int side = 320;              ///< of the square crops
  double learningRate = 2e-3;  ///< at its highest: it rises for a twentieth of the training and falls along a cosine
  double weightDecay = 0.02;   ///< decoupled from the gradient (Loshchilov and Hutter, ICLR 2019)
  double zoom = 1.6;           ///< crops are enlarged or reduced by up to this
  double darkStops = 3;        ///< most crops are darkened by up to this many stops
  double noise = 0.7;          ///< sensor-like noise of up to this strength, 0…1
  bool mixed = true;           ///< bfloat16 where the processor computes in it
  std::uint64_t seed = 1;
  std::string device = "auto";
  int threads = 0;
  std::string command;
};

struct SegmenterReport {
  int step = 0;
  int steps = 0;
  double loss = 0;
  double learningRate = 0;
};

/// Trains from random weights. Throws Error or Cancelled.
models::Model trainSegmenter(const SegmenterOptions& options, const std::function<void(const SegmenterReport&)>& told,
                             std::stop_token stop = {});

}  // namespace daybreak::train
