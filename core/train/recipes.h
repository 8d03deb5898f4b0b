#pragma once
/// Settings to train each network with.
#include <string>
#include <vector>

#include "train/training_options.h"

namespace daybreak::train {

enum class Recipe {
  Published,  ///< what the authors' programs use
  Quick,      ///< small crops, a high learning rate that falls: minutes on two cores, and as good on photos
};

/// The networks that can be trained: "sgz", "zero-dce", "zero-dce-pp", "sci". Zero-DCE++ is SGZ's network with its own losses.
const std::vector<std::string>& trainableNetworks();

/// Options to train one of them from random weights. Throws Error on any other name.
TrainingOptions recipeFor(const std::string& network, Recipe recipe);

/// Options to fine-tune a model on one or a few pictures, SCI's published recipe: 100 steps at learning rate 5e-4, a single
/// stage; other networks with their published losses. Throws Error if the model's network cannot be trained.
TrainingOptions fineTuningRecipe(std::shared_ptr<const models::Model> start);

}  // namespace daybreak::train
