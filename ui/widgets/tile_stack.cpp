#include "ui/widgets/tile_stack.h"

#include <cmath>

namespace daybreak::ui {

namespace {

QRectF placed(const QRectF& photoRect, const TileStack::Placement& placement) {
  return {photoRect.topLeft() * placement.zoom + placement.origin, photoRect.size() * placement.zoom};
}

/// Only whole image pixels that are seen, with two to spare for smoothing: coordinates far outside the widget would leave
/// the fast paths of the raster engine.
QRectF neededPixels(const Tile& tile, const QRectF& visiblePhoto) {
  const QRectF seen = tile.photoRect.intersected(visiblePhoto);
  if (seen.isEmpty()) return {};
  const double across = tile.image.width() / tile.photoRect.width();
  const double down = tile.image.height() / tile.photoRect.height();
  const QRectF inImage((seen.left() - tile.photoRect.left()) * across, (seen.top() - tile.photoRect.top()) * down,
                       seen.width() * across, seen.height() * down);
  return QRectF(inImage.toAlignedRect().adjusted(-2, -2, 2, 2).intersected(tile.image.rect()));
}

void paintTile(QPainter& painter, const Tile& tile, const TileStack::Placement& placement) {
  const QRectF source = neededPixels(tile, placement.visiblePhoto);
  if (source.isEmpty()) return;
  const double across = tile.photoRect.width() / tile.image.width();
  const double down = tile.photoRect.height() / tile.image.height();
  const QRectF part(tile.photoRect.left() + source.left() * across, tile.photoRect.top() + source.top() * down,
                    source.width() * across, source.height() * down);
  const QRectF target = placed(part, placement);
  if (placement.underAlpha.style() != Qt::NoBrush && tile.image.hasAlphaChannel()) {
    painter.fillRect(target, placement.underAlpha);
  }
  const bool exact = std::abs(placement.zoom * across - 1) < 1e-6 && std::abs(placement.zoom * down - 1) < 1e-6;
  const bool coarse = across > 1.01 || down > 1.01;  // fewer pixels than the photo: squares would be no photo pixels
  painter.setRenderHint(QPainter::SmoothPixmapTransform, !exact && (coarse || !placement.showPixels));
  painter.drawImage(target, tile.image, source);
}

}  // namespace

Tile TileStack::prepared(const Tile& tile) {
  if (tile.image.isNull() || tile.photoRect.isEmpty()) return {};
  Tile result = tile;
  result.image.setDevicePixelRatio(1);
  const QImage::Format fast = tile.image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32;
  if (result.image.format() != fast) result.image.convertTo(fast);
  return result;
}

void TileStack::clear() {
  base_ = {};
  fine_ = {};
}

void TileStack::paint(QPainter& painter, const Placement& placement) const {
  const QRectF seen = placement.visiblePhoto;
  const bool covered = !fine_.image.isNull() && fine_.photoRect.contains(seen);
  if (!base_.image.isNull() && !covered) {
    painter.save();
    if (fine_.image.hasAlphaChannel()) {
      // Two half-transparent tiles one over the other would add up.
      const QRect hole = placed(fine_.photoRect.intersected(seen), placement).toRect();
      painter.setClipRegion(QRegion(placed(seen, placement).toAlignedRect()).subtracted(hole), Qt::IntersectClip);
    }
    paintTile(painter, base_, placement);
    painter.restore();
  }
  if (!fine_.image.isNull()) paintTile(painter, fine_, placement);
}

}  // namespace daybreak::ui
