#pragma once
/// Draws the Batch page's table: small pictures before names, states with how far they are.
#include <QStyledItemDelegate>

namespace daybreak::ui {

class BatchDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  /// Of a row.
  static int rowHeight(const QFontMetrics& metrics);
};

}  // namespace daybreak::ui
