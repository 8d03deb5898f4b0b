#pragma once
/// Which picture a training looks at next, and how it is changed: a pure function of the seed and of how many came before, so
/// that a training that goes on after a stop needs no more than that number.
#include <cstddef>
#include <cstdint>

#include "train/training_options.h"

namespace daybreak::train {

struct Draw {
  std::size_t place = 0;  ///< of the picture, 0…pictures − 1
  double across01 = 0.5;  ///< where the crop lies, 0…1 of the room there is: 0 left, 0.5 in the middle
  double down01 = 0.5;    ///< 0 at the top
  bool mirrored = false;  ///< left and right exchanged
  double stops = 0;       ///< added to the exposure
  double noise = 0;       ///< strength, 0…1; see media/sensor_noise.h
  std::uint64_t noiseSeed = 0;
};

/// Draw n = 0, 1, … of a training on so many pictures (above 0). Every picture comes once before any comes again, in an order
/// that differs from round to round.
Draw drawAt(std::uint64_t seed, std::uint64_t n, std::size_t pictures, const Augmentation& augmentation);

}  // namespace daybreak::train
