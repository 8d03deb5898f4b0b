#pragma once
/// Tells of the export that runs, and cancels it. Hidden while none does.
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
  QLabel* text_;
  QProgressBar* progress_;
};

}  // namespace daybreak::ui
