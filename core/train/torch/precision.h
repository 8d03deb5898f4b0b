#pragma once
/// Which numbers a training computes in on a device.
#include <torch/torch.h>

#include <string>

#include "train/training_options.h"

namespace daybreak::train {

/// Whether the device computes convolutions in bfloat16 itself, which is about twice as fast as float32 there.
bool computesInBfloat16(const torch::Device& device);

/// A sentence where mixed precision is asked for and changes nothing: on a device without bfloat16, or without guidance. Only
/// the frozen guidance network computes in bfloat16: the map of an enhancement network that does so is rough by its rounding,
/// which adds a fifth to the total variation of the published network's map. Otherwise empty.
std::string precisionNotice(const TrainingOptions& options, const torch::Device& device);

}  // namespace daybreak::train
