#pragma once
/// The factor-map view: draws the map over the enhanced picture, with opacity, channel choice and the colour bar. Of an
/// illumination it shows the gain, too.
#include <QPointF>
#include <QThreadPool>
#include <QWidget>

#include "ui/photo/background.h"
#include "ui/photo/map_overlay.h"
#include "ui/photo/view_tile.h"

class QComboBox;
class QLabel;
class QSlider;

namespace daybreak::ui {

class ColourBar;
class CompareView;

/// The strip of controls below the picture; the colour bar is a widget of its own, beside the picture.
class MapView : public QWidget {
  Q_OBJECT
 public:
  /// Draws into the view's overlay layer while shown. Both must outlive it.
  MapView(CompareView& view, ColourBar& bar, QWidget* parent = nullptr);

  void setActive(bool active);
  bool isActive() const { return active_; }
  void setMap(const engine::FactorMap& map);
  const engine::FactorMap& map() const { return map_; }
  MapChoice choice() const;
  /// The value at a photo position, and what it is: "gain ×3.2". Empty without a map.
  QString valueText(QPointF photoPosition) const;
  bool isGainWanted() const;
  void setGainWanted(bool wanted);
  int opacityPercent() const;
  void setOpacityPercent(int percent);
  /// What is visible has changed.
  void updateView();
  void setPointer(QPointF photoPosition);
  void clearPointer();

 private:
  void updateMap();
  void showNames();

  CompareView& view_;
  ColourBar& bar_;
  QLabel* quantityLabel_;
  QComboBox* quantity_;
  QComboBox* channelChoice_;
  QSlider* opacity_;
  QLabel* opacityText_;
  engine::FactorMap map_;
  MapRange range_;
  bool active_ = false;
  QThreadPool pool_;
  LatestTask whole_;
  LatestTask visible_;
};

}  // namespace daybreak::ui
