#pragma once
/// The registry of network architectures: what Daybreak knows about each, free of LibTorch. core/nets computes them.
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "nets/weights.h"

namespace daybreak::models {

/// What a network's map says, and so how it is applied.
enum class MapKind {
  Curve,         ///< factor map r in [−1,1], the same for every recurrence y ← y + r(y² − y)
  CurveSteps,    ///< a map of three channels for each of several recurrences
  Illumination,  ///< illumination i in (0,1]: the picture is divided by it once (above 1, as CLAHE may say, it darkens)
  Gamma,         ///< exponent γ: y ← y^γ
};

/// An adjustment without a meaning for an architecture.
struct InapplicableAdjustment {
  std::string adjustment;  ///< its name in an edit's JSON: "iterations"
  std::string reason;      ///< a sentence for people
};

using ArchitectureOptions = std::map<std::string, std::string>;
using TensorShapes = std::map<std::string, std::vector<std::int64_t>>;

/// A network; or a classical method, the same to everything else but that it has no weights and runs on the CPU alone.
struct Architecture {
  std::string name;         ///< in cards: "sgz"
  std::string title;        ///< "SGZ enhancement-factor extraction net"
  std::string publication;  ///< "Zheng and Gupta, WACV 2022"
  std::string license;      ///< what its authors say about their code and weights; models made with Daybreak have their own
  bool isNetwork = true;
  MapKind mapKind = MapKind::Curve;
  int mapChannels = 3;
  int defaultScale = 1;  ///< the published test program reduces the picture by this
  std::vector<InapplicableAdjustment> inapplicable;

  /// What a card's options may be; the first is meant where a card says nothing. recognise() tries them in this order.
  std::vector<ArchitectureOptions> variants{{}};
  /// Names and shapes of all tensors needed to run a variant.
  std::function<TensorShapes(const ArchitectureOptions&)> shapes;
  /// Tensors only training needs: a file has all of them or none.
  TensorShapes trainingShapes;
  /// From names that published files use to those of core/nets, and back for files that published programs are to read;
  /// empty where there is no difference.
  std::function<nets::Weights(nets::Weights)> canonicalNames;
  std::function<nets::Weights(nets::Weights)> publishedNames;
};

/// All of them, those recognised first in front.
const std::vector<Architecture>& architectures();

/// By name; null if there is none.
const Architecture* findArchitecture(const std::string& name);

/// The variant that a card's options mean, the first where they say nothing; null, and a clause in `why`, if there is none.
const ArchitectureOptions* findVariant(const Architecture& architecture, const ArchitectureOptions& options,
                                       std::string* why = nullptr);

/// How large a network is once training is over.
struct NetSize {
  std::int64_t parameters = 0;  ///< learnt values, batch normalisation's statistics not counted
  std::int64_t multiplyAddsPerPixel = 0;
};

/// Nothing for names and options that do not exist, and for classical methods.
std::optional<NetSize> netSize(const std::string& architecture, const ArchitectureOptions& options);

}  // namespace daybreak::models
