#pragma once
/// What is written of a factor map: shared by enhance and batch.
#include <string>

#include "engine/enhancer.h"
#include "engine/map_colours.h"

namespace daybreak::cli {

/// "map" or "gain". Throws Error if the model's map has no gain.
engine::MapQuantity quantityFor(const std::string& mapOf, const engine::Enhancer& enhancer);

}  // namespace daybreak::cli
