#pragma once
/// How strongly the map acts at each point of the photo: bright areas may be spared, classes have light of their own.
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "engine/adjustments.h"
#include "engine/factor_map.h"

namespace daybreak::engine {

/// Factors on the map for which pictures reach their exposure levels; see exposureGain().
struct ExposureGains {
  ExposureGains(double gain = 1) : whole(gain) {}  // NOLINT(google-explicit-constructor): mostly there is but one
  double whole;
  std::map<std::string, double> classes;  ///< of those with an exposure level of their own
};

/// The map acts with `most` · (1 − protection · spared).
struct LightAreas {
  double most = 1;        ///< strength × exposure gain where they are highest
  double protection = 0;  ///< 0: the same everywhere, and no grid
  int width = 0;
  int height = 0;
  std::shared_ptr<const std::vector<float>> spared;  ///< width × height in [0,1], of the whole photo
};

/// Without classes the preview's bright areas; else a grid of the regions' size with both.
/// @param adjustments clamped; classes of which the map's regions have none do nothing
LightAreas lightAreas(const FactorMap& map, const Adjustments& adjustments, const ExposureGains& gains);

}  // namespace daybreak::engine
