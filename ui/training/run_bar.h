#pragma once
/// The bottom of the Training page: how the training is doing, and what can be done with it.
#include <QWidget>
#include <vector>

#include "ui/training/run_follower.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace daybreak::ui {

class ElidedLabel;

class RunBar : public QWidget {
  Q_OBJECT
 public:
  explicit RunBar(QWidget* parent = nullptr);

  /// No run: one can be started. @param problem why not; empty: one can
  void showNothing(const QString& problem);
  void showRun(const RunNews& news, const train::StepReport& newest, const QString& problem);
  /// Something was asked of the trainer and has not happened yet.
  void setWaiting(bool waiting);

 Q_SIGNALS:
  void startRequested();
  void pauseRequested();
  void continueRequested();
  void stopRequested();
  void resumeRequested();
  void useRequested(const std::filesystem::path& snapshot);

 private:
  QPushButton* addButton(const char* icon, const QString& name, const QString& text, const QString& toolTip);
  void offer(std::initializer_list<QPushButton*> buttons);
  void showSnapshots(const std::vector<train::StepFile>& snapshots);

  std::vector<train::StepFile> snapshots_;
  QLabel* state_;
  QProgressBar* progress_;
  ElidedLabel* facts_;
  ElidedLabel* message_;
  QList<QPushButton*> buttons_;
  QPushButton* start_;
  QPushButton* pause_;
  QPushButton* goOn_;
  QPushButton* stop_;
  QPushButton* resume_;
  QComboBox* which_;
  QPushButton* use_;
};

}  // namespace daybreak::ui
