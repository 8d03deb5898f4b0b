#pragma once
/// The bottom of the Batch page: how far it is, how fast, how long still, and what can be done with it.
#include <QWidget>

#include "jobs/batch/batch_job.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace daybreak::ui {

class ElidedLabel;

class BatchBar : public QWidget {
  Q_OBJECT
 public:
  explicit BatchBar(QWidget* parent = nullptr);

  /// No batch yet. @param problem why none can be started; empty: one can
  void showNothing(const QString& problem);
  void showListing(qint64 photos);
  /// @param running whether it runs; else it has ended @param problem why the next cannot be started
  void showStatus(const jobs::BatchStatus& status, bool running, bool cancelling, bool watching, const QString& problem);

 Q_SIGNALS:
  void startRequested();
  void pauseRequested();
  void resumeRequested();
  void cancelRequested();
  void retryRequested();
  void reportRequested();
  void sheetRequested();

 private:
  QPushButton* addButton(const char* icon, const QString& name, const QString& text, const QString& toolTip);
  void offer(std::initializer_list<QPushButton*> buttons);

  QLabel* state_;
  ElidedLabel* facts_;
  QProgressBar* progress_;
  QList<QPushButton*> buttons_;
  QPushButton* start_;
  QPushButton* pause_;
  QPushButton* resume_;
  QPushButton* cancel_;
  QPushButton* retry_;
  QPushButton* report_;
  QPushButton* sheet_;
};

/// "190 done · 10 failed", and of a batch that runs its speed and the time left.
QString factsOf(const jobs::BatchStatus& status, bool running);

}  // namespace daybreak::ui
