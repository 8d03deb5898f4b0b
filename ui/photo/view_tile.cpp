#include "ui/photo/view_tile.h"

#include <algorithm>
#include <cmath>

namespace daybreak::ui {

TileSpec tileForView(const QRectF& visible, double zoom, QSize photo) {
  if (visible.isEmpty() || photo.isEmpty()) return {};
  if (zoom >= 1) {
    const QRect whole = visible.toAlignedRect().intersected(QRect(QPoint(0, 0), photo));
    return {QRectF(whole), whole.size()};
  }
  // Whole screen pixels; the last may reach a fraction beyond the photo's edge, where its edge pixels repeat.
  const QSize pixels(std::max(1, static_cast<int>(std::ceil(visible.width() * zoom - 1e-6))),
                     std::max(1, static_cast<int>(std::ceil(visible.height() * zoom - 1e-6))));
  return {QRectF(visible.topLeft(), QSizeF(pixels) / zoom), pixels};
}

TileSpec reduced(const TileSpec& tile, double factor01) {
  return {tile.photoRect,
          {std::max(1, static_cast<int>(tile.pixels.width() * factor01)),
           std::max(1, static_cast<int>(tile.pixels.height() * factor01))}};
}

}  // namespace daybreak::ui
