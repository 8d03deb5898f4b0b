#pragma once
/// Classes laid over a picture in translucent colours.
#include <optional>

#include "media/image.h"
#include "segment/class_map.h"

namespace daybreak::segment {

struct OverlayLook {
  double opacity = 0.5;                ///< of the colours, 0…1
  std::optional<std::uint8_t> only{};  ///< this class alone is coloured
};

/// Bytes of the picture's size, with its alpha and information; void stays as it is. The map may have another size.
media::Image overlaid(const media::Image& picture, const ClassMap& map, const ClassSet& classes, const OverlayLook& look = {});

}  // namespace daybreak::segment
