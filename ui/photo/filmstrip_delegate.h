#pragma once
/// Draws one photo of the filmstrip: thumbnail, a dot if it was edited, a frame if it is the current one.
#include <QStyledItemDelegate>

namespace daybreak::ui {

class FilmstripDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  static QSize cellSize(const QFontMetrics& font);
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace daybreak::ui
