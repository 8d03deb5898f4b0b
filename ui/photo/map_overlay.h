#pragma once
/// The factor map as a picture: its values in the colours of the colour bar.
#include <QImage>
#include <QRectF>

#include "engine/map_colours.h"

namespace daybreak::ui {

/// Which of the map's channels is shown.
enum class MapChannel { Mean, Red, Green, Blue };

/// What of the map is shown.
struct MapChoice {
  MapChannel channel = MapChannel::Mean;
  engine::MapQuantity quantity = engine::MapQuantity::Map;
};

struct MapRange {
  double minimum = -1;
  double maximum = 1;
};

/// The value shown at photo coordinates (pixel n covers n…n+1).
double mapValue(const engine::FactorMap& map, MapChoice choice, QPointF photoPosition);

/// From the lowest to the highest value shown; never empty.
MapRange rangeOf(const engine::FactorMap& map, MapChoice choice);

/// A part of the photo (photo pixels) as mapColour() between the range's ends.
QImage colouredMap(const engine::FactorMap& map, MapChoice choice, const MapRange& range, const QRectF& photoRect,
                   QSize pixels);

}  // namespace daybreak::ui
