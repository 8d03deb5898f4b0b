#pragma once
/// What Daybreak is, its version, and the licences it and its libraries are under.
#include <QDialog>

namespace daybreak::ui {

class AboutDialog : public QDialog {
  Q_OBJECT
 public:
  explicit AboutDialog(QWidget* parent = nullptr);
};

}  // namespace daybreak::ui
