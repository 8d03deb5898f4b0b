#pragma once
/// Tells of the export that runs, how far it is and how long it will take, and cancels it. Hidden while none does.
#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace daybreak::ui {

class ExportQueue;

class ExportBar : public QWidget {
  Q_OBJECT
 public:
  explicit ExportBar(ExportQueue& queue, QWidget* parent = nullptr);

 private:
  void showProgress(double share01);

  QLabel* text_;
  QProgressBar* progress_;
  QString what_;
  QElapsedTimer sinceStart_;
};

}  // namespace daybreak::ui
