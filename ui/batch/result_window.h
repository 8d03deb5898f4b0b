#pragma once
/// A result beside its original, under one zoom and pan.
#include <QDialog>
#include <QImage>
#include <QThreadPool>

class QHBoxLayout;

namespace daybreak::ui {

class CompareView;

class ResultWindow : public QDialog {
  Q_OBJECT
 public:
  ResultWindow(const QString& original, const QString& result, QWidget* parent = nullptr);

  CompareView* view() const { return view_; }

 private:
  void addModes(QHBoxLayout& row);

  CompareView* view_;
  QThreadPool pool_;
};

}  // namespace daybreak::ui
