#pragma once
/// A model nobody trained.
#include <map>
#include <memory>
#include <string>

#include "models/model.h"

namespace daybreak::models {

/// SGZ with random weights of which every one matters, the same on every machine: benchmarks and tests measure the whole
/// network with it, where trained ones have dead channels.
/// @param lean pulls the map towards this value before the tanh; −0.7 brightens as trained models do
std::shared_ptr<const Model> randomModel(unsigned seed = 1, float lean = -0.7F);

/// As randomModel(), of plain convolutions: "zero-dce", or "sgz" with conv "tc" or "dc".
std::shared_ptr<const Model> randomPlainModel(const std::string& architecture = "zero-dce",
                                              const std::map<std::string, std::string>& options = {}, unsigned seed = 1,
                                              float lean = -0.7F);

}  // namespace daybreak::models
