#pragma once
/// What a CompareView remembers, and the geometry that follows from it. Private to compare_view*.cpp.
#include <QPixmap>
#include <array>
#include <optional>

#include "ui/widgets/compare_view.h"
#include "ui/widgets/tile_stack.h"
#include "ui/widgets/view_transform.h"

namespace daybreak::ui {

struct CompareView::State {
  enum class Drag { None, Pan, Divider, Navigator };

  ViewTransform view;
  QString placeholder;  ///< shown while there is no photo
  std::array<TileStack, 3> layers;
  std::array<TileStack, 2> clipping;  ///< marks on original and enhanced, empty while they are not shown
  bool clippingShown = false;
  double overlayOpacity = 1;
  Mode mode = Mode::Split;
  Qt::Orientation dividerDirection = Qt::Vertical;
  double divider = 0.5;  ///< share of the widget before the divider
  bool holdByPage = false;
  bool holdBySpace = false;
  Drag drag = Drag::None;
  QPointF lastPosition;
  bool hovering = false;
  bool dividerHovered = false;
  bool showFocus = false;    ///< the focus came by the keyboard
  mutable QPixmap overview;  ///< of the navigator; made when first drawn

  const TileStack& layer(Layer which) const { return layers[static_cast<std::size_t>(which)]; }
  TileStack& layer(Layer which) { return layers[static_cast<std::size_t>(which)]; }
  void markClipping(Layer which);
  Mode shownMode() const { return holdByPage || holdBySpace ? Mode::Original : mode; }
  bool showsDivider() const { return shownMode() == Mode::Split && !view.photo().isEmpty(); }

  /// All of the following in device pixels of a widget of the given size.
  QRect firstPane(QSize widget) const;
  QRect secondPane(QSize widget) const;  ///< the same as firstPane() unless side by side
  double dividerPosition(QSize widget) const;
  QRectF navigatorRect(QSize widget, double pixelRatio) const;  ///< empty when there is nothing to navigate
  QRectF navigatorWindow(const QRectF& navigator) const;        ///< the visible part inside it

  void paint(QPainter& painter, QSize widget, double pixelRatio, const QPalette& palette, bool focused) const;

 private:
  void paintPane(QPainter& painter, const QRect& pane, const QRect& clip, Layer which, double pixelRatio) const;
  void paintLabel(QPainter& painter, const QRect& area, Layer which, bool bottom, double pixelRatio) const;
  void paintDivider(QPainter& painter, QSize widget, double pixelRatio, const QPalette& palette) const;
  void paintNavigator(QPainter& painter, QSize widget, double pixelRatio, const QPalette& palette) const;
};

}  // namespace daybreak::ui
