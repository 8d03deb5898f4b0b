#include "ui/compare/sheet_view.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <algorithm>
#include <utility>

#include "ui/compare/sheet_delegate.h"
#include "ui/compare/sheet_model.h"

namespace daybreak::ui {

SheetView::SheetView(QWidget* parent)
    : QTableView(parent), sheet_(new SheetModel(this)), delegate_(new SheetDelegate(*sheet_, this)) {
  setObjectName(QStringLiteral("contactSheet"));
  setAccessibleName(tr("Contact sheet"));
  setAccessibleDescription(tr("Enter opens the photo with the model of that column"));
  setModel(sheet_);
  setItemDelegate(delegate_);
  setShowGrid(false);
  setFrameShape(QFrame::NoFrame);
  setTabKeyNavigation(false);
  setSelectionMode(QAbstractItemView::NoSelection);
  setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  verticalScrollBar()->setSingleStep(3 * fontMetrics().height());
  verticalHeader()->hide();
  horizontalHeader()->setProperty("roomy", true);  // names stand above the pictures' left edges
  horizontalHeader()->setSectionsClickable(false);
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  viewport()->setMouseTracking(true);
}

void SheetView::setMeasured(const Measured* measured) {
  delegate_->forgetPictures();
  sheet_->setMeasured(measured);
  fitColumns();
  fitRows(0);
}

void SheetView::photosAdded() {
  const int before = sheet_->rowCount();
  sheet_->photosAdded();
  fitRows(before);
}

void SheetView::fitColumns() {
  const int room = viewport()->width() / std::max(1, sheet_->columnCount());
  delegate_->setCellWidth(std::clamp(room, SheetDelegate::smallestWidth(), SheetDelegate::largestWidth()));
  horizontalHeader()->setDefaultSectionSize(delegate_->cellWidth());
}

void SheetView::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  const int before = delegate_->cellWidth();
  fitColumns();
  if (delegate_->cellWidth() != before) fitRows(0);
}

void SheetView::fitRows(int first) {
  for (int row = first; row < sheet_->rowCount(); ++row) {
    int height = 0;
    for (int column = 0; column < sheet_->columnCount(); ++column)
      height = std::max(height, delegate_->sizeHint({}, sheet_->index(row, column)).height());
    setRowHeight(row, height);
  }
}

QModelIndex SheetView::pictureAt(QPoint position) const {
  const QModelIndex index = indexAt(position);
  if (!index.isValid() || sheet_->isReference(index.column())) return {};
  return delegate_->pictureRect(visualRect(index), index).contains(position) ? index : QModelIndex();
}

void SheetView::hover(const QModelIndex& index) {
  if (hovered_ == index) return;
  const QModelIndex before = hovered_;
  hovered_ = index;
  delegate_->setHovered(index);
  viewport()->setCursor(index.isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
  for (const QModelIndex& one : {before, index})
    if (one.isValid()) viewport()->update(visualRect(one));
}

void SheetView::choose(const QModelIndex& index) {
  if (index.isValid() && !sheet_->isReference(index.column()) && sheet_->picture(index))
    Q_EMIT chosen(sheet_->photoPath(index.row()), sheet_->modelOf(index.column()));
}

void SheetView::mouseMoveEvent(QMouseEvent* event) {
  QTableView::mouseMoveEvent(event);
  hover(pictureAt(event->position().toPoint()));
}

void SheetView::mousePressEvent(QMouseEvent* event) {
  QTableView::mousePressEvent(event);
  pressed_ = event->button() == Qt::LeftButton ? pictureAt(event->position().toPoint()) : QModelIndex();
}

void SheetView::mouseReleaseEvent(QMouseEvent* event) {
  QTableView::mouseReleaseEvent(event);
  const QModelIndex released = pictureAt(event->position().toPoint());
  if (released.isValid() && pressed_ == released) choose(released);
  pressed_ = QModelIndex();
}

void SheetView::leaveEvent(QEvent* event) {
  QTableView::leaveEvent(event);
  hover({});
}

void SheetView::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    choose(currentIndex());  // and not the dialog's default button
    return;
  }
  QTableView::keyPressEvent(event);
}

}  // namespace daybreak::ui
