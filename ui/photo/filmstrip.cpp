#include "ui/photo/filmstrip.h"

#include <QFileInfo>

#include "ui/photo/filmstrip_delegate.h"

namespace daybreak::ui {

Filmstrip::Filmstrip(QWidget* parent) : QListView(parent) {
  setObjectName(QStringLiteral("filmstrip"));
  setAccessibleName(tr("Photos in this folder"));
  setModel(&model_);
  setItemDelegate(new FilmstripDelegate(this));
  setFlow(QListView::LeftToRight);
  setWrapping(false);
  setUniformItemSizes(true);
  setFrameShape(QFrame::NoFrame);
  setSelectionMode(QAbstractItemView::SingleSelection);
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  connect(&model_, &FolderModel::listed, this, [this] {
    markCurrent();
    updateVisibility();
  });
  connect(this, &QListView::clicked, this,
          [this](const QModelIndex& index) { Q_EMIT photoChosen(model_.pathAt(index.row())); });
  setVisible(false);
}

QSize Filmstrip::sizeHint() const {
  const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
  return {400, FilmstripDelegate::cellSize(fontMetrics()).height() + bar + 4};
}

void Filmstrip::setPhoto(const QString& path) {
  path_ = path;
  model_.setFolder(QFileInfo(path).absolutePath());
  markCurrent();
}

void Filmstrip::markCurrent() {
  const int row = model_.rowOf(path_);
  if (row < 0 || row == currentIndex().row()) return;
  marking_ = true;
  setCurrentIndex(model_.index(row));
  scrollTo(model_.index(row), QAbstractItemView::PositionAtCenter);
  marking_ = false;
}

void Filmstrip::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  QListView::currentChanged(current, previous);
  // By arrow keys; a click comes as clicked(), and a model reset is no wish of the person.
  if (marking_ || !hasFocus() || !current.isValid() || !previous.isValid()) return;
  Q_EMIT photoChosen(model_.pathAt(current.row()));
}

QString Filmstrip::neighbour(int offset) const {
  const int row = model_.rowOf(path_);
  return row < 0 ? QString() : model_.pathAt(row + offset);
}

void Filmstrip::setWanted(bool wanted) {
  wanted_ = wanted;
  updateVisibility();
}

void Filmstrip::updateVisibility() { setVisible(wanted_ && model_.rowCount() > 1); }

}  // namespace daybreak::ui
