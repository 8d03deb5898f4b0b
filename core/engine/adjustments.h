#pragma once
/// What the person says: the sliders as one plain value, the same in window, presets, sidecars and command line.
#include <map>
#include <optional>
#include <string>

namespace daybreak::engine {

/// A slider's range and default.
struct Range {
  double minimum;
  double maximum;
  double standard;
};

constexpr Range kExposureRange{0.2, 0.8, 0.6};
constexpr Range kStrengthRange{0.0, 2.0, 1.0};
constexpr Range kIterationsRange{1, 16, 8};
constexpr Range kOrderRange{2, 4, 2};
constexpr Range kHighlightProtectionRange{0.0, 1.0, 0.0};
constexpr Range kSaturationRange{0.0, 2.0, 1.0};

/// Light of its own for one class of things, where a segmenter sees it.
struct ClassLight {
  double strength = 1.0;           ///< factor on the strength there, 0…2
  std::optional<double> exposure;  ///< exposure level to reach there, 0.2…0.8; unset: as in the rest of the picture
  bool operator==(const ClassLight&) const = default;
};

/// Adjustments of an enhancement. The defaults give exactly what the network's paper computes.
struct Adjustments {
  std::optional<double> exposure;             ///< exposure level E to reach, 0.2…0.8; unset: what the network decides
  double strength = 1.0;                      ///< factor on the map, 0…2
  int iterations = 8;                         ///< how often the curve is applied, 1…16
  int order = 2;                              ///< k of y ← y + r(y^k − y), 2…4
  double highlightProtection = 0.0;           ///< 0…1: how far already bright areas are left alone
  double saturation = 1.0;                    ///< 0 grey … 1 as is … 2
  std::map<std::string, ClassLight> classes;  ///< by name as the segmenter has it: "sky"; those not named are as the rest
  bool operator==(const Adjustments&) const = default;
};

/// Every value brought into its range; NaN becomes the default. Classes that are as the rest are left out.
Adjustments clamped(Adjustments adjustments);

}  // namespace daybreak::engine
