#pragma once
/// The factor map as a picture: its values in the colours of the colour bar.
#include <QImage>
#include <QRectF>

#include "engine/factor_map.h"

namespace daybreak::ui {

/// Which of the map's channels is shown.
enum class MapChannel { Mean, Red, Green, Blue };

struct MapRange {
  double minimum = -1;
  double maximum = 1;
};

/// The value shown at photo coordinates (pixel n covers n…n+1).
double mapValue(const engine::FactorMap& map, MapChannel channel, QPointF photoPosition);

/// From the lowest to the highest value of the channel; never empty.
MapRange rangeOf(const engine::FactorMap& map, MapChannel channel);

/// A part of the photo (photo pixels) as mapColour() between the range's ends.
QImage colouredMap(const engine::FactorMap& map, MapChannel channel, const MapRange& range, const QRectF& photoRect,
                   QSize pixels);

}  // namespace daybreak::ui
