#pragma once
/// F1: what the things in the window do, and every shortcut, taken from the actions themselves.
#include <QDialog>
#include <QList>
#include <QString>

class QAction;

namespace daybreak::ui {

/// Actions under a heading, as they stand in the menus.
struct ActionGroupText {
  QString title;
  QList<QAction*> actions;
};

class GuideDialog : public QDialog {
  Q_OBJECT
 public:
  explicit GuideDialog(const QList<ActionGroupText>& groups, QWidget* parent = nullptr);
};

}  // namespace daybreak::ui
