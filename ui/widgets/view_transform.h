#pragma once
/// Where the photo lies in a pane: zoom, pan and their limits. Plain numbers, no widget. Everything here is in device pixels
/// of the pane or in photo pixels, so that at zoom 1 one photo pixel is one pixel of the screen whatever its scaling.
#include <QPoint>
#include <QPointF>
#include <QRectF>
#include <QSize>

namespace daybreak::ui {

class ViewTransform {
 public:
  static constexpr double kMinimumZoom = 0.01;
  static constexpr double kMaximumZoom = 16;

  /// A new photo is fitted.
  void setPhoto(QSize photoPixels);
  QSize photo() const { return photo_; }
  /// Keeps the fit, or else the photo point in the middle.
  void setPane(QSize devicePixels);
  QSize pane() const { return pane_; }
  /// Space left around a fitted photo.
  void setMargin(double devicePixels);

  double zoom() const { return zoom_; }
  bool isFitted() const { return fitted_; }
  double fitZoom() const;
  void fit();
  /// Zooms so that the photo point under `inPane` stays there.
  void zoomAt(double zoom, QPointF inPane);
  void panBy(QPointF devicePixels);
  void centreOn(QPointF photoPoint);

  /// Where the photo's top left corner is drawn, on whole device pixels.
  QPoint origin() const;
  QPointF toPhoto(QPointF inPane) const;
  QPointF toPane(QPointF photoPoint) const;
  /// The part of the photo inside the pane, in photo pixels.
  QRectF visible() const;
  /// Whether part of the photo lies outside the pane.
  bool canPan() const;

 private:
  enum class Bounds { Strict, NoFurtherOut, PhotoUnderCentre };
  void keepInBounds(Bounds bounds, QPointF before);

  QSize photo_;
  QSize pane_;
  double margin_ = 0;
  double zoom_ = 1;
  QPointF centre_;  ///< photo point in the middle of the pane
  bool fitted_ = true;
};

}  // namespace daybreak::ui
