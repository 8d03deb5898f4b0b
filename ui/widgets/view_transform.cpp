#include "ui/widgets/view_transform.h"

#include <algorithm>

namespace daybreak::ui {

void ViewTransform::setPhoto(QSize photoPixels) {
  photo_ = photoPixels;
  fit();
}

void ViewTransform::setPane(QSize devicePixels) {
  pane_ = devicePixels;
  if (fitted_) {
    fit();
  } else {
    keepInBounds(Bounds::NoFurtherOut, centre_);
  }
}

void ViewTransform::setMargin(double devicePixels) {
  margin_ = devicePixels;
  if (fitted_) fit();
}

double ViewTransform::fitZoom() const {
  if (photo_.isEmpty() || pane_.isEmpty()) return 1;
  const double horizontal = std::max(1.0, pane_.width() - 2 * margin_) / photo_.width();
  const double vertical = std::max(1.0, pane_.height() - 2 * margin_) / photo_.height();
  return std::min({horizontal, vertical, kMaximumZoom});
}

void ViewTransform::fit() {
  fitted_ = true;
  zoom_ = fitZoom();
  centre_ = QPointF(photo_.width() / 2.0, photo_.height() / 2.0);
}

void ViewTransform::zoomAt(double zoom, QPointF inPane) {
  if (photo_.isEmpty()) return;
  const QPointF middle(pane_.width() / 2.0, pane_.height() / 2.0);
  const QPointF anchor = centre_ + (inPane - middle) / zoom_;
  const double wanted = std::clamp(zoom, std::min(kMinimumZoom, fitZoom()), kMaximumZoom);
  const bool closer = wanted > zoom_;
  zoom_ = wanted;
  fitted_ = false;
  centre_ = anchor - (inPane - middle) / zoom_;
  // On the way in nothing but the pointer decides; on the way out gaps beside the photo close again.
  keepInBounds(closer ? Bounds::PhotoUnderCentre : Bounds::Strict, centre_);
}

void ViewTransform::panBy(QPointF devicePixels) {
  if (photo_.isEmpty()) return;
  const QPointF before = centre_;
  centre_ -= devicePixels / zoom_;
  keepInBounds(Bounds::NoFurtherOut, before);
}

void ViewTransform::centreOn(QPointF photoPoint) {
  const QPointF before = centre_;
  centre_ = photoPoint;
  fitted_ = false;
  keepInBounds(Bounds::NoFurtherOut, before);
}

void ViewTransform::keepInBounds(Bounds bounds, QPointF before) {
  const auto limit = [&](double centre, double was, double photoSide, double paneSide) {
    if (bounds == Bounds::PhotoUnderCentre) return std::clamp(centre, 0.0, photoSide);
    const double halfPane = paneSide / zoom_ / 2;
    double low = std::min(halfPane, photoSide / 2);
    double high = std::max(photoSide - halfPane, photoSide / 2);
    if (bounds == Bounds::NoFurtherOut) {
      low = std::min(low, was);
      high = std::max(high, was);
    }
    return std::clamp(centre, low, high);
  };
  centre_ = QPointF(limit(centre_.x(), before.x(), photo_.width(), pane_.width()),
                    limit(centre_.y(), before.y(), photo_.height(), pane_.height()));
}

QPoint ViewTransform::origin() const {
  return {qRound(pane_.width() / 2.0 - centre_.x() * zoom_), qRound(pane_.height() / 2.0 - centre_.y() * zoom_)};
}

QPointF ViewTransform::toPhoto(QPointF inPane) const { return (inPane - origin()) / zoom_; }

QPointF ViewTransform::toPane(QPointF photoPoint) const { return photoPoint * zoom_ + origin(); }

QRectF ViewTransform::visible() const {
  if (photo_.isEmpty() || pane_.isEmpty()) return {};
  const QRectF pane(toPhoto({0, 0}), QSizeF(pane_) / zoom_);
  return pane.intersected(QRectF(QPointF(), QSizeF(photo_)));
}

bool ViewTransform::canPan() const {
  const QRectF seen = visible();
  return !seen.isEmpty() && (seen.width() < photo_.width() - 0.5 || seen.height() < photo_.height() - 0.5);
}

}  // namespace daybreak::ui
