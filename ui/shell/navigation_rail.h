#pragma once
/// The pages of the window at its left edge, one under the other.
#include <QWidget>

class QAction;
class QVBoxLayout;

namespace daybreak::ui {

class NavigationRail : public QWidget {
  Q_OBJECT
 public:
  explicit NavigationRail(QWidget* parent = nullptr);

  /// A button for a checkable action with an icon and a short text.
  void addPage(QAction* action);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QVBoxLayout* column_;
};

}  // namespace daybreak::ui
