#pragma once
/// One layer of the compare view: a coarse tile of the whole photo and a fine one of the part that was last rendered.
#include <QPainter>

#include "ui/widgets/compare_view.h"

namespace daybreak::ui {

class TileStack {
 public:
  void setBase(const Tile& tile) { base_ = prepared(tile); }
  void setFine(const Tile& tile) { fine_ = prepared(tile); }
  void clear();
  bool isEmpty() const { return base_.image.isNull() && fine_.image.isNull(); }
  const Tile& base() const { return base_; }
  const Tile& fine() const { return fine_; }

  /// Where and how to draw, in the painter's device pixels.
  struct Placement {
    QPointF origin;       ///< of the photo
    double zoom;          ///< device pixels per photo pixel
    QRectF visiblePhoto;  ///< nothing outside needs drawing
    bool showPixels;      ///< photo pixels as squares instead of smoothed
    QBrush underAlpha;    ///< drawn below pictures that are partly transparent; no brush: nothing
  };
  void paint(QPainter& painter, const Placement& placement) const;

 private:
  static Tile prepared(const Tile& tile);

  Tile base_;
  Tile fine_;
};

}  // namespace daybreak::ui
