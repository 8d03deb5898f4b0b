#include "ui/photo/filmstrip_delegate.h"

#include <QPainter>
#include <QPainterPath>

#include "ui/photo/folder_model.h"

namespace daybreak::ui {

QSize FilmstripDelegate::cellSize(const QFontMetrics& font) { return {font.height() * 6, font.height() * 4}; }

QSize FilmstripDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
  return cellSize(option.fontMetrics);
}

void FilmstripDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setRenderHint(QPainter::SmoothPixmapTransform);
  const QRectF cell = QRectF(option.rect).adjusted(3, 3, -3, -3);
  QPainterPath frame;
  frame.addRoundedRect(cell, 4, 4);
  const QPalette& palette = option.palette;
  painter->fillPath(frame, palette.color(QPalette::AlternateBase));

  const QImage picture = index.data(Qt::DecorationRole).value<QImage>();
  if (!picture.isNull()) {
    const QSizeF scaled = QSizeF(picture.size()).scaled(cell.size(), Qt::KeepAspectRatioByExpanding);
    QRectF target(QPointF(), scaled);
    target.moveCenter(cell.center());
    painter->setClipPath(frame);
    painter->drawImage(target, picture);
    painter->setClipping(false);
  } else if (index.data(FolderModel::UnreadableRole).toBool()) {
    painter->setPen(palette.color(QPalette::PlaceholderText));
    painter->drawText(cell.adjusted(4, 0, -4, 0), Qt::AlignCenter | Qt::TextWordWrap, tr("Unreadable"));
  }
  if (index.data(FolderModel::EditedRole).toBool()) {
    const double radius = 4;
    painter->setPen(QPen(QColor(0, 0, 0, 160), 1.5));
    painter->setBrush(palette.color(QPalette::Highlight));
    painter->drawEllipse(cell.bottomRight() - QPointF(radius + 5, radius + 5), radius, radius);
  }
  const bool current = option.state & QStyle::State_Selected;
  const bool hovered = option.state & QStyle::State_MouseOver;
  if (current || hovered) {
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(palette.color(current ? QPalette::Highlight : QPalette::Mid), current ? 2.0 : 1.0));
    painter->drawPath(frame);
  }
  if (current && (option.state & QStyle::State_HasFocus)) {
    painter->setPen(QPen(palette.color(QPalette::Text), 1, Qt::DotLine));
    painter->drawRoundedRect(cell.adjusted(3, 3, -3, -3), 3, 3);
  }
  painter->restore();
}

}  // namespace daybreak::ui
