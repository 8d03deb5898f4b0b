#include "segment/overlay.h"

#include <cmath>

namespace daybreak::segment {

media::Image overlaid(const media::Image& picture, const ClassMap& map, const ClassSet& classes, const OverlayLook& look) {
  auto bytes = media::converted(picture, media::Samples::U8);
  const auto labels = resized(map, bytes.width(), bytes.height());
  for (int channel = 0; channel < 3; ++channel) {
    const auto plane = bytes.mutablePlane<std::uint8_t>(channel);
    for (std::size_t i = 0; i < plane.size(); ++i) {
      const auto label = labels.labels[i];
      if (label >= classes.size() || (look.only && label != *look.only)) continue;
      const double colour = classes.classes[label].colour[static_cast<std::size_t>(channel)];
      plane[i] = static_cast<std::uint8_t>(std::lround(plane[i] + look.opacity * (colour - plane[i])));
    }
  }
  return bytes;
}

}  // namespace daybreak::segment
