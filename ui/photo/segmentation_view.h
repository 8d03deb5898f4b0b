#pragma once
/// The segmentation view: draws what is where over the picture in the classes' colours, with a legend beside it.
#include <QThreadPool>
#include <QTimer>
#include <QWidget>
#include <memory>
#include <stop_token>

#include "engine/edit.h"
#include "ui/photo/background.h"
#include "ui/photo/photo_document.h"
#include "ui/photo/segmentation_shelf.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSlider;

namespace daybreak::ui {

class ClassLegend;
class CompareView;

/// The strip of controls below the picture; the legend is a widget of its own, beside the picture.
class SegmentationView : public QWidget {
  Q_OBJECT
 public:
  /// Draws into the view's overlay layer while active. All must outlive it.
  SegmentationView(CompareView& view, ClassLegend& legend, std::shared_ptr<SegmentationShelf> shelf, QWidget* parent = nullptr);
  ~SegmentationView() override;

  void setActive(bool active);
  bool isActive() const { return active_; }
  /// The photo that is open, or nothing. Looks again if what is looked at has changed.
  void setPhoto(const QString& path, const std::shared_ptr<const Pyramid>& photo, const Estimate& estimate,
                const engine::Edit& edit);
  /// Other segmenters are to be had.
  void reloadSegmenters();
  /// The class at a photo position, in the person's language; empty if none is known.
  QString classText(QPointF photoPosition) const;
  const std::shared_ptr<const Segmentation>& segmentation() const { return found_; }
  int opacityPercent() const;
  void setOpacityPercent(int percent);
  bool looksAtEnhanced() const;
  void setLooksAtEnhanced(bool enhanced);
  /// Writes the classes as an indexed PNG of the photo's size, in the background; never over the photo itself.
  void save(const QString& file);

 Q_SIGNALS:
  void segmenterChosen(const QString& name);
  void classChosen(const QString& name);  ///< as the class set names it; empty: all
  void found();
  void problem(const QString& sentence);
  void saved(const QString& file);

 private:
  void look();
  void draw();
  void showState(const QString& text);
  void askWhereToSave();

  CompareView& view_;
  ClassLegend& legend_;
  std::shared_ptr<SegmentationShelf> shelf_;
  QComboBox* segmenter_;
  QComboBox* source_;
  QSlider* opacity_;
  QLabel* opacityText_;
  QLabel* state_;
  QPushButton* save_;
  bool active_ = false;
  QString path_;
  std::shared_ptr<const Pyramid> photo_;
  Estimate estimate_;
  engine::Edit edit_;
  std::shared_ptr<const Segmentation> found_;
  QTimer rested_;  ///< sliders move the enhanced picture: it is looked at once they rest
  std::stop_source stop_;
  QThreadPool pool_;
  LatestTask looking_;
  QThreadPool savePool_;
};

}  // namespace daybreak::ui
