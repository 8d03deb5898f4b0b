#pragma once
/// Which architecture a bag of weights belongs to.
#include <optional>
#include <string>

#include "models/architecture.h"
#include "nets/weights.h"

namespace daybreak::models {

/// What recognise() found.
struct Recognised {
  const Architecture* architecture = nullptr;
  ArchitectureOptions options;
};

/// By tensor names and shapes, whatever the names of published files are; nothing if they fit no architecture exactly.
std::optional<Recognised> recognise(const nets::Weights& weights);

/// The weights under the names core/nets uses.
nets::Weights withCanonicalNames(nets::Weights weights, const Architecture& architecture);

/// The weights under the names the published program reads.
nets::Weights withPublishedNames(nets::Weights weights, const Architecture& architecture);

/// Text for an Error: empty if the (canonically named) weights fit the architecture exactly, with or without what only training
/// needs; else what is missing, misshapen or one too many.
std::string whyUnfit(const nets::Weights& weights, const std::string& architecture, const ArchitectureOptions& options);

}  // namespace daybreak::models
