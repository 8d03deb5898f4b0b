#pragma once
/// Draws a recent file as its name with its folder in grey behind it.
#include <QStyledItemDelegate>

namespace daybreak::ui {

class RecentFileDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  static constexpr int kFolderRole = Qt::UserRole + 1;

  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace daybreak::ui
