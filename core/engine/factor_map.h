#pragma once
/// What the network says about a picture: how much light is missing where.
#include <memory>
#include <span>
#include <vector>

#include "media/image.h"

namespace daybreak::engine {

/// The enhancement-factor map r in [−1,1] at map resolution, and what is needed to apply it to the photo, to a part
/// of it or to a smaller version. Cheap to copy.
struct FactorMap {
  int channels = 0;  ///< 3: red, green, blue
  int width = 0;
  int height = 0;
  std::shared_ptr<const std::vector<float>> values;  ///< channels × height × width
  int sourceWidth = 0;                               ///< the photo's size in pixels
  int sourceHeight = 0;
  double stepX = 1;  ///< photo column x lies at map column x·stepX + offsetX
  double stepY = 1;
  double offsetX = 0;
  double offsetY = 0;
  media::Image preview;  ///< the photo, longest side ≤ 256: exposure is solved on it
  std::shared_ptr<const std::vector<float>>
      highlights;  ///< preview-sized, smooth, in [0,1]: 1 where the photo is bright already

  bool isNull() const { return !values; }
  std::span<const float> plane(int channel) const;
  /// Bilinear sample at photo coordinates (pixel centres at whole numbers), edges extended.
  float at(int channel, double x, double y) const;
};

}  // namespace daybreak::engine
