#pragma once
/// The status bar's three texts: the photo, the model, the times. They shorten themselves in a narrow window.
#include <QWidget>

#include "ui/photo/photo_page.h"

namespace daybreak::ui {

class ElidedLabel;

class StatusLine : public QWidget {
  Q_OBJECT
 public:
  explicit StatusLine(QWidget* parent = nullptr);
  void setStatus(const PageStatus& status);

 private:
  ElidedLabel* photo_;
  ElidedLabel* model_;
  ElidedLabel* timing_;
};

}  // namespace daybreak::ui
