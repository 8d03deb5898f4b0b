#pragma once
/// The picture after each recurrence, 0…N, as a row of thumbnails and a slider.
#include <QThreadPool>
#include <QWidget>

#include "ui/photo/background.h"
#include "ui/photo/photo_renderer.h"

class QLabel;
class QListWidget;
class QSlider;

namespace daybreak::ui {

class StepsStrip : public QWidget {
  Q_OBJECT
 public:
  explicit StepsStrip(QWidget* parent = nullptr);
  ~StepsStrip() override;

  void setActive(bool active);
  bool isActive() const { return active_; }
  /// Scene::steps is ignored: all steps are shown.
  void setScene(const Scene& scene);
  /// The chosen step, or −1 while the strip is not active.
  int step() const;
  int count() const;

 Q_SIGNALS:
  void stepChosen(int step);

 private:
  void rebuild();
  void choose(int step);
  void showStepText();

  QListWidget* list_;
  QSlider* slider_;
  QLabel* text_;
  Scene scene_;
  bool active_ = false;
  std::stop_source stop_;
  QThreadPool pool_;
  LatestTask thumbnails_;
};

}  // namespace daybreak::ui
