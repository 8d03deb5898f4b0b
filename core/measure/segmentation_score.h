#pragma once
/// How well labels agree with the true ones.
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace daybreak::measure {

struct SegmentationScore {
  std::vector<std::optional<double>> iou;  ///< intersection over union of each class; none where it occurs nowhere
  double meanIou = 0;                      ///< over the classes that occur in either (Everingham et al. 2010)
  double pixelAccuracy = 0;                ///< share of the pixels with the right class
  double meanPixelAccuracy = 0;            ///< share of each true class's pixels that were found, mean over classes
};

/// Counts true and found classes over any number of pictures.
class ConfusionCounts {
 public:
  explicit ConfusionCounts(int classes);

  /// @param truth, found as many labels; pixels whose truth is no class are left out; what was found and is no class is wrong.
  /// Throws std::invalid_argument if their numbers differ.
  void add(std::span<const std::uint8_t> truth, std::span<const std::uint8_t> found);

  SegmentationScore score() const;

 private:
  std::size_t classes_;
  std::vector<std::uint64_t> counts_;  ///< [truth][found]; one more column for what is no class
};

}  // namespace daybreak::measure
