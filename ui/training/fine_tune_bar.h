#pragma once
/// A strip on the Photo page while a model is fine-tuned on a photo: how far it is, and a button to end it.
#include <QWidget>

#include "ui/training/run_follower.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace daybreak::ui {

class FineTuning;

class FineTuneBar : public QWidget {
  Q_OBJECT
 public:
  explicit FineTuneBar(FineTuning& tuning, QWidget* parent = nullptr);

 Q_SIGNALS:
  void showRequested();  ///< the training with its curves

 private:
  void showBusy();
  void showProgress(const RunNews& news);
  void showEnd(const QString& sentence);

  FineTuning& tuning_;
  QLabel* text_;
  QProgressBar* progress_;
  QPushButton* details_;
  QPushButton* cancel_;
};

}  // namespace daybreak::ui
