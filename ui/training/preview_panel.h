#pragma once
/// The right of the Training page: the validation pictures, dark and as the network sees them after a step.
#include <QHash>
#include <QImage>
#include <QThreadPool>
#include <QWidget>
#include <vector>

#include "train/run/run_folder.h"
#include "ui/photo/background.h"

class QCheckBox;
class QLabel;
class QSlider;
class QVBoxLayout;

namespace daybreak::ui {

class PairPicture;

class PreviewPanel : public QWidget {
  Q_OBJECT
 public:
  explicit PreviewPanel(QWidget* parent = nullptr);
  ~PreviewPanel() override;

  /// Of each picture, its files in the order of their steps; the dark one is step 0.
  void setFiles(const std::vector<std::vector<train::StepFile>>& files);
  void clear();
  /// What is said while there are none.
  void setHint(const QString& sentence);
  /// The step whose pictures are shown; 0: none.
  int step() const { return step_; }

 Q_SIGNALS:
  void stepChanged(int step);

 private:
  void showStep();
  void load();

  QThreadPool pool_;
  LatestTask loading_{pool_};
  std::vector<std::vector<train::StepFile>> files_;
  std::vector<int> steps_;
  QHash<QString, QImage> dark_;
  QString shown_;
  int step_ = 0;

  QLabel* hint_;
  QWidget* head_;
  QVBoxLayout* column_;
  QList<PairPicture*> pairs_;
  QSlider* slider_;
  QCheckBox* newest_;
  QLabel* stepLabel_;
};

}  // namespace daybreak::ui
