#pragma once
/// Cards of one width in as many columns as fit. Arrow keys move between them.
#include <QList>
#include <QWidget>

class QGridLayout;

namespace daybreak::ui {

class ModelTile;

class TileGrid : public QWidget {
  Q_OBJECT
 public:
  explicit TileGrid(QWidget* parent = nullptr);

  /// Takes them over; those of before are deleted.
  void setTiles(const QList<ModelTile*>& tiles);
  const QList<ModelTile*>& tiles() const { return tiles_; }

  /// Lays the cards out anew for the width of the part that can be seen.
  void setVisibleWidth(int width);

 Q_SIGNALS:
  void focusMoved(QWidget* tile);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void place();

  QList<ModelTile*> tiles_;
  QGridLayout* grid_;
  int visibleWidth_ = 0;
  int columns_ = 1;
};

}  // namespace daybreak::ui
