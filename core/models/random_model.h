#pragma once
/// A model nobody trained.
#include <memory>

#include "models/model.h"

namespace daybreak::models {

/// SGZ with random weights of which every one matters, the same on every machine: benchmarks and tests measure the whole
/// network with it, where trained ones have dead channels.
/// @param lean pulls the map towards this value before the tanh; −0.7 brightens as trained models do
std::shared_ptr<const Model> randomModel(unsigned seed = 1, float lean = -0.7F);

}  // namespace daybreak::models
