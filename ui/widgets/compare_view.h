#pragma once
/// Two pictures under one zoom and pan: split by a draggable divider, side by side, or one alone.
#include <QImage>
#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QWidget>
#include <memory>

namespace daybreak::ui {

/// A rendered piece of the photo and where it lies, in photo pixels. The image may have any resolution.
struct Tile {
  QImage image;
  QRectF photoRect;
};

/// Shows an original and an enhanced layer and an optional overlay. It renders nothing itself: whenever the visible part
/// changes it says so, goes on drawing the tiles it has, and swaps in better ones when they are set.
class CompareView : public QWidget {
  Q_OBJECT
 public:
  enum class Mode { Split, SideBySide, Enhanced, Original };
  enum class Layer { Original, Enhanced, Overlay };
  Q_ENUM(Mode)

  explicit CompareView(QWidget* parent = nullptr);
  ~CompareView() override;

  /// A new photo: tiles are dropped, the view fits it. An empty size: nothing is shown.
  void setPhotoSize(QSize photoPixels);
  QSize photoSize() const;
  /// What is said in the middle while there is no photo.
  void setPlaceholder(const QString& text);

  /// A coarse tile of the whole photo stays underneath as long as the photo does; a fine one covers the visible part.
  void setBaseTile(Layer layer, const Tile& tile);
  void setTile(Layer layer, const Tile& tile);
  void clearLayer(Layer layer);
  void setOverlayOpacity(double opacity01);
  /// Marks what is lost in white or black (see clippingMarks) in both pictures.
  void setClippingShown(bool shown);

  void setMode(Mode mode);
  Mode mode() const;
  void setSplitOrientation(Qt::Orientation dividerDirection);
  Qt::Orientation splitOrientation() const;
  /// While held, every mode shows the original alone (Space does the same).
  void setHoldOriginal(bool hold);
  /// The divider's place, 0 (left or top edge) … 1.
  double dividerShare() const;
  void setDividerShare(double share01);

  /// Device pixels per photo pixel: 0.01 … 16.
  double zoom() const;
  void setZoom(double zoom);  ///< about the centre
  void setZoomAt(double zoom, QPointF widgetPosition);
  void zoomIn();
  void zoomOut();
  void zoomToFit();  ///< stays fitted when the widget is resized
  bool isFitted() const;
  /// The part of the photo that is on screen, in photo pixels.
  QRectF visiblePhotoRect() const;
  /// Photo position under a widget position; for both halves of side by side.
  QPointF photoPosition(QPointF widgetPosition) const;

 Q_SIGNALS:
  void viewChanged();  ///< zoom, pan or size: visiblePhotoRect() or zoom() is new
  void modeChanged(daybreak::ui::CompareView::Mode mode);
  void hovered(QPointF photoPosition);  ///< pointer over the photo
  void hoverLeft();

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  enum class Grip { Photo, Divider, Navigator };
  struct State;

  QPointF inPane(QPointF widgetPosition) const;  ///< device pixels inside the half under the position
  Grip gripAt(QPointF position) const;
  void updateView();
  void navigateTo(QPointF position);
  void moveDivider(double share);
  void showCursor(QPointF position);
  void tellHover(QPointF position);

  std::unique_ptr<State> d_;
};

}  // namespace daybreak::ui
