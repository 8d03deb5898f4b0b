#include <QGuiApplication>
#include <QPainterPath>
#include <cmath>

#include "ui/widgets/clipping.h"
#include "ui/widgets/compare_view_state.h"

namespace daybreak::ui {

namespace {

constexpr double kGap = 2;              // logical pixels between the halves of side by side
constexpr double kNavigatorSide = 152;  // longest side, logical pixels
constexpr double kNavigatorInset = 16;

QBrush checkerboard(double pixelRatio) {
  const int side = qRound(8 * pixelRatio);
  QPixmap cell(2 * side, 2 * side);
  cell.fill(QColor(0x8c, 0x8c, 0x8c));
  QPainter painter(&cell);
  painter.fillRect(0, 0, side, side, QColor(0x70, 0x70, 0x70));
  painter.fillRect(side, side, side, side, QColor(0x70, 0x70, 0x70));
  return QBrush(cell);
}

}  // namespace

QRect CompareView::State::firstPane(QSize widget) const {
  if (shownMode() != Mode::SideBySide) return {QPoint(), widget};
  return {0, 0, (widget.width() - static_cast<int>(kGap)) / 2, widget.height()};
}

QRect CompareView::State::secondPane(QSize widget) const {
  QRect pane = firstPane(widget);
  if (shownMode() == Mode::SideBySide) pane.moveRight(widget.width() - 1);
  return pane;
}

double CompareView::State::dividerPosition(QSize widget) const {
  return std::round(divider * (dividerDirection == Qt::Vertical ? widget.width() : widget.height()));
}

QRectF CompareView::State::navigatorRect(QSize widget, double pixelRatio) const {
  if (view.isFitted() || !view.canPan()) return {};
  const QSizeF size = QSizeF(view.photo()).scaled(QSizeF(kNavigatorSide, kNavigatorSide) * pixelRatio, Qt::KeepAspectRatio);
  const double inset = kNavigatorInset * pixelRatio;
  if (size.width() + 2 * inset > widget.width() / 2.0 || size.height() + 2 * inset > widget.height()) return {};
  return QRectF(QPointF(widget.width() - inset - size.width(), widget.height() - inset - size.height()), size).toAlignedRect();
}

QRectF CompareView::State::navigatorWindow(const QRectF& navigator) const {
  const double scale = navigator.width() / view.photo().width();
  const QRectF seen = view.visible();
  return QRectF(seen.topLeft() * scale + navigator.topLeft(), seen.size() * scale);
}

void CompareView::State::markClipping(Layer which) {
  if (which == Layer::Overlay) return;
  TileStack& marks = clipping[static_cast<std::size_t>(which)];
  marks.clear();
  if (!clippingShown) return;
  const auto marked = [](const Tile& tile) { return Tile{clippingMarks(tile.image), tile.photoRect}; };
  marks.setBase(marked(layer(which).base()));
  marks.setFine(marked(layer(which).fine()));
}

void CompareView::State::paint(QPainter& painter, QSize widget, double pixelRatio, const QPalette& palette,
                               bool focused) const {
  painter.fillRect(QRect(QPoint(), widget), palette.color(QPalette::Dark));
  if (!view.photo().isEmpty()) {
    const QRect whole(QPoint(), widget);
    switch (shownMode()) {
      case Mode::Split: {
        QRect before = whole;
        QRect after = whole;
        const int cut = static_cast<int>(dividerPosition(widget));
        const bool vertical = dividerDirection == Qt::Vertical;
        vertical ? before.setWidth(cut) : before.setHeight(cut);
        vertical ? after.setLeft(cut) : after.setTop(cut);
        paintPane(painter, whole, before, Layer::Original, pixelRatio);
        paintPane(painter, whole, after, Layer::Enhanced, pixelRatio);
        paintDivider(painter, widget, pixelRatio, palette);
        paintLabel(painter, before, Layer::Original, false, pixelRatio);
        paintLabel(painter, after, Layer::Enhanced, !vertical, pixelRatio);
        break;
      }
      case Mode::SideBySide:
        for (const auto& [pane, which] :
             {std::pair(firstPane(widget), Layer::Original), std::pair(secondPane(widget), Layer::Enhanced)}) {
          paintPane(painter, pane, pane, which, pixelRatio);
          paintLabel(painter, pane, which, false, pixelRatio);
        }
        break;
      case Mode::Enhanced:
      case Mode::Original: {
        const Layer which = shownMode() == Mode::Original ? Layer::Original : Layer::Enhanced;
        paintPane(painter, whole, whole, which, pixelRatio);
        paintLabel(painter, whole, which, false, pixelRatio);
        break;
      }
    }
    paintNavigator(painter, widget, pixelRatio, palette);
  } else if (!placeholder.isEmpty()) {
    painter.save();
    painter.scale(pixelRatio, pixelRatio);  // text in logical pixels
    painter.setPen(palette.color(QPalette::WindowText));
    const QRectF area(QPointF(), QSizeF(widget) / pixelRatio);
    painter.drawText(area.adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, placeholder);
    painter.restore();
  }
  if (focused) {
    const double width = std::max(1.0, std::round(pixelRatio));
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette.color(QPalette::Highlight), width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.drawRect(QRectF(QPointF(), QSizeF(widget)).adjusted(width / 2, width / 2, -width / 2, -width / 2));
  }
}

void CompareView::State::paintPane(QPainter& painter, const QRect& pane, const QRect& clip, Layer which,
                                   double pixelRatio) const {
  if (clip.isEmpty()) return;
  painter.save();
  painter.setClipRect(clip);
  const QPointF origin = view.origin() + pane.topLeft();
  TileStack::Placement placement{origin, view.zoom(), view.visible(), !view.isFitted() && view.zoom() >= 2,
                                 checkerboard(pixelRatio)};
  placement.visiblePhoto &= QRectF((clip.topLeft() - origin) / view.zoom(), QSizeF(clip.size()) / view.zoom());
  // Until the first enhancement is there, the photo as it is says more than an empty half.
  const TileStack& picture = layer(which).isEmpty() ? layer(Layer::Original) : layer(which);
  picture.paint(painter, placement);
  placement.underAlpha = Qt::NoBrush;
  clipping[&picture == &layer(Layer::Original) ? 0 : 1].paint(painter, placement);
  if (which == Layer::Enhanced && overlayOpacity > 0) {
    painter.setOpacity(overlayOpacity);
    layer(Layer::Overlay).paint(painter, placement);
  }
  painter.restore();
}

void CompareView::State::paintLabel(QPainter& painter, const QRect& area, Layer which, bool bottom, double pixelRatio) const {
  const bool missing = layer(which).isEmpty();
  if (missing && which == Layer::Original) return;
  const QString text = which == Layer::Original ? CompareView::tr("Original")
                       : missing                ? CompareView::tr("Not enhanced yet")
                                                : CompareView::tr("Enhanced");
  painter.save();
  painter.setClipRect(area);
  painter.scale(pixelRatio, pixelRatio);  // text in logical pixels
  const QRectF logical(QPointF(area.topLeft()) / pixelRatio, QSizeF(area.size()) / pixelRatio);
  const QFontMetricsF metrics(painter.font(), painter.device());
  const QSizeF size(std::ceil(metrics.horizontalAdvance(text)) + 20, std::ceil(metrics.height()) + 6);
  const bool right = which == Layer::Enhanced && shownMode() == Mode::Split && dividerDirection == Qt::Vertical;
  const QPointF corner(right ? logical.right() - size.width() - 12 : logical.left() + 12,
                       bottom ? logical.bottom() - size.height() - 12 : logical.top() + 12);
  // Fixed colours: the pill lies on a photo, not on the theme.
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(QColor(0, 0, 0, 175));
  painter.drawRoundedRect(QRectF(corner, size), size.height() / 2, size.height() / 2);
  painter.setPen(QColor(0xf0, 0xf0, 0xf0));
  painter.drawText(QRectF(corner, size), Qt::AlignCenter, text);
  painter.restore();
}

void CompareView::State::paintDivider(QPainter& painter, QSize widget, double pixelRatio, const QPalette& palette) const {
  const bool active = dividerHovered || drag == Drag::Divider;
  const bool vertical = dividerDirection == Qt::Vertical;
  const double at = dividerPosition(widget) / pixelRatio;
  const QSizeF logical = QSizeF(widget) / pixelRatio;
  painter.save();
  painter.scale(pixelRatio, pixelRatio);
  painter.setRenderHint(QPainter::Antialiasing);
  if (!vertical) {  // drawn as a vertical one, mirrored about the diagonal
    painter.setTransform(QTransform(0, 1, 1, 0, 0, 0), true);
  }
  const double length = vertical ? logical.height() : logical.width();
  painter.fillRect(QRectF(at - 1.5, 0, 3, length), QColor(0, 0, 0, 110));
  const QColor bright = active ? palette.color(QPalette::Highlight) : QColor(0xf0, 0xf0, 0xf0);
  painter.fillRect(QRectF(at - 0.5, 0, 1, length), bright);
  const QPointF middle(at, length / 2);
  painter.setPen(QPen(QColor(0, 0, 0, 110), 1));
  painter.setBrush(bright);
  painter.drawEllipse(middle, 14, 14);
  painter.setPen(Qt::NoPen);
  painter.setBrush(QColor(0x20, 0x20, 0x20));
  for (const double side : {-1.0, 1.0}) {
    painter.drawPolygon(
        QPolygonF({middle + QPointF(side * 9, 0), middle + QPointF(side * 4, -4.5), middle + QPointF(side * 4, 4.5)}));
  }
  painter.restore();
}

void CompareView::State::paintNavigator(QPainter& painter, QSize widget, double pixelRatio, const QPalette& palette) const {
  const QRectF navigator = navigatorRect(widget, pixelRatio);
  if (navigator.isEmpty()) return;
  const QSize size = navigator.size().toSize();
  if (overview.size() != size) {
    const TileStack& picture = layer(Layer::Enhanced).isEmpty() ? layer(Layer::Original) : layer(Layer::Enhanced);
    const QImage& image = picture.base().image;
    overview = QPixmap(size);
    overview.fill(QColor(0x60, 0x60, 0x60));
    QPainter overviewPainter(&overview);
    if (!image.isNull()) {
      overviewPainter.drawImage(0, 0, image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    }
  }
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing, false);
  const double line = std::max(1.0, std::round(pixelRatio));
  painter.fillRect(navigator.adjusted(-2 * line, -2 * line, 2 * line, 2 * line), QColor(0, 0, 0, 170));
  painter.drawPixmap(navigator.topLeft(), overview);
  const QRectF window = navigatorWindow(navigator).toAlignedRect().intersected(navigator.toRect());
  QPainterPath outside;
  outside.addRect(navigator);
  QPainterPath inside;
  inside.addRect(window);
  painter.fillPath(outside.subtracted(inside), QColor(0, 0, 0, 80));
  const QColor frame = drag == Drag::Navigator ? palette.color(QPalette::Highlight) : QColor(0xf0, 0xf0, 0xf0);
  painter.setPen(QPen(frame, line, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(window.adjusted(line / 2, line / 2, -line / 2, -line / 2));
  painter.restore();
}

}  // namespace daybreak::ui
