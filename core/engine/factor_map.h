#pragma once
/// What the network says about a picture: how much light is missing where.
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "engine/grid_axis.h"
#include "engine/regions.h"
#include "media/image.h"
#include "models/architecture.h"

namespace daybreak::engine {

/// The photo in little, made when it is first asked for: most renders do without. Safe to use from several threads.
class PhotoPreview {
 public:
  explicit PhotoPreview(media::Image photo);

  int width() const { return width_; }
  int height() const { return height_; }
  /// Float, longest side ≤ 256: exposure is solved on it.
  const media::Image& picture() const;
  /// width × height values, smooth, in [0,1]: 1 where the photo is bright already.
  const std::vector<float>& highlights() const;

 private:
  void make() const;

  int width_;
  int height_;
  mutable std::once_flag made_;
  mutable media::Image photo_;  ///< let go of as soon as the preview is made
  mutable media::Image picture_;
  mutable std::vector<float> highlights_;
};

/// The enhancement-factor map r in [−1,1], the illumination i in (0,1] or the exponent γ, at map resolution, and what is needed
/// to apply it to the photo, to a part of it or to a smaller version. Cheap to copy.
struct FactorMap {
  models::MapKind kind = models::MapKind::Curve;
  int channels = 0;  ///< red, green, blue; of each recurrence in turn for MapKind::CurveSteps
  int width = 0;
  int height = 0;
  std::shared_ptr<const std::vector<float>> values;  ///< channels × height × width
  int sourceWidth = 0;                               ///< the photo's size in pixels
  int sourceHeight = 0;
  AxisMapping columns;  ///< photo column → map column
  AxisMapping rows;     ///< photo row → map row
  std::shared_ptr<const PhotoPreview> preview;
  std::shared_ptr<const Regions> regions;  ///< of the photo; null: adjustments by class do nothing (yet)

  bool isNull() const { return !values; }
  std::span<const float> plane(int channel) const;
  /// Bilinear sample at photo coordinates (pixel centres at whole numbers), edges extended.
  float at(int channel, double x, double y) const;
};

/// A map of three channels to look at: several recurrences' maps become their mean.
FactorMap shownMap(const FactorMap& map);

}  // namespace daybreak::engine
