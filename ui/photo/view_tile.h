#pragma once
/// Which part of the photo to render at which resolution, for what is on the screen.
#include <QRectF>
#include <QSize>

namespace daybreak::ui {

/// A part of the photo and the pixels it is rendered to.
struct TileSpec {
  QRectF photoRect;
  QSize pixels;
  bool isEmpty() const { return pixels.isEmpty(); }
  bool operator==(const TileSpec&) const = default;
};

/// One rendered pixel per screen pixel, on the screen's grid; per photo pixel when zoomed in beyond 100 %.
/// @param visible on screen, in photo pixels @param zoom screen pixels per photo pixel
TileSpec tileForView(const QRectF& visible, double zoom, QSize photo);

/// The same part with fewer pixels.
TileSpec reduced(const TileSpec& tile, double factor01);

}  // namespace daybreak::ui
