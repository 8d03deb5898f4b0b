#include "map_arguments.h"

#include "error.h"
#include "models/architecture.h"

namespace daybreak::cli {

engine::MapQuantity quantityFor(const std::string& mapOf, const engine::Enhancer& enhancer) {
  if (mapOf != "gain") return engine::MapQuantity::Map;
  const auto& card = enhancer.model().card;
  const auto* architecture = models::findArchitecture(card.architecture);
  if (architecture == nullptr || !engine::hasGain(architecture->mapKind))
    throw Error("The model \"" + card.name + "\" estimates no illumination, so its map has no gain. Leave out --map-of gain.");
  return engine::MapQuantity::Gain;
}

}  // namespace daybreak::cli
