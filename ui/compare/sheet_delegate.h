#pragma once
/// Draws a cell of the contact sheet: the picture, its figures below.
#include <QCache>
#include <QPersistentModelIndex>
#include <QPixmap>
#include <QStyledItemDelegate>

namespace daybreak::ui {

class SheetModel;

class SheetDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  SheetDelegate(const SheetModel& model, QObject* parent = nullptr);

  /// Width of every cell; pictures fill it.
  int cellWidth() const { return cellWidth_; }
  void setCellWidth(int width) { cellWidth_ = width; }
  /// By the font, so that the figures have room; and by how large the pictures are that were kept.
  static int smallestWidth();
  static int largestWidth();
  /// What a click on the picture would do is written over this cell's picture.
  void setHovered(const QModelIndex& index) { hovered_ = index; }
  /// Where the picture lies within a cell; empty without one.
  QRect pictureRect(const QRect& cell, const QModelIndex& index) const;
  /// Another comparison: its pictures are others.
  void forgetPictures() { pictures_.clear(); }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  QPixmap pixmap(const QModelIndex& index, QSize size, double ratio) const;
  void paintFigures(QPainter& painter, const QRect& area, const QModelIndex& index) const;
  void paintOffer(QPainter& painter, const QRect& picture, const QModelIndex& index) const;
  int rowPictureHeight(int row) const;

  const SheetModel& model_;
  int cellWidth_ = smallestWidth();
  QPersistentModelIndex hovered_;
  mutable QCache<QString, QPixmap> pictures_;
};

}  // namespace daybreak::ui
