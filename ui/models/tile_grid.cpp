#include "ui/models/tile_grid.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <algorithm>

#include "ui/models/model_tile.h"

namespace daybreak::ui {

namespace {
constexpr int kMargin = 16;
constexpr int kGap = 16;
constexpr double kWidest = 1.4;  // times the narrowest, where there are few cards and much room
}  // namespace

TileGrid::TileGrid(QWidget* parent) : QWidget(parent), grid_(new QGridLayout(this)) {
  grid_->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
  grid_->setSpacing(kGap);
  grid_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
}

void TileGrid::setTiles(const QList<ModelTile*>& tiles) {
  qDeleteAll(tiles_);
  tiles_ = tiles;
  for (ModelTile* tile : tiles_) tile->setParent(this);
  place();
  for (ModelTile* tile : tiles_) tile->show();
}

void TileGrid::setVisibleWidth(int width) {
  if (width == visibleWidth_) return;
  visibleWidth_ = width;
  place();
}

void TileGrid::place() {
  // Wider with larger text; about 350 px with the usual one.
  const int narrowest = fontMetrics().averageCharWidth() * 50;
  const int room = visibleWidth_ - 2 * kMargin + kGap;
  columns_ = std::clamp(room / (narrowest + kGap), 1, std::max(1, static_cast<int>(tiles_.size())));
  const int width = std::clamp(room / columns_ - kGap, narrowest / 2, qRound(narrowest * kWidest));
  for (ModelTile* tile : tiles_) grid_->removeWidget(tile);
  for (int i = 0; i < tiles_.size(); ++i) {
    tiles_[i]->setTileWidth(width);
    grid_->addWidget(tiles_[i], i / columns_, i % columns_);
  }
}

void TileGrid::keyPressEvent(QKeyEvent* event) {
  qsizetype current = 0;
  while (current < tiles_.size() && !tiles_[current]->isAncestorOf(focusWidget()) && tiles_[current] != focusWidget())
    ++current;
  qsizetype step = 0;
  if (event->key() == Qt::Key_Left) step = -1;
  if (event->key() == Qt::Key_Right) step = 1;
  if (event->key() == Qt::Key_Up) step = -columns_;
  if (event->key() == Qt::Key_Down) step = columns_;
  const qsizetype wanted = current + step;
  if (step == 0 || current == tiles_.size() || wanted < 0 || wanted >= tiles_.size()) {
    QWidget::keyPressEvent(event);
    return;
  }
  tiles_[wanted]->setFocus(Qt::TabFocusReason);
  Q_EMIT focusMoved(tiles_[wanted]);
}

}  // namespace daybreak::ui
