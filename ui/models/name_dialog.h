#pragma once
/// Asks for the name of a copy, or another name.
#include <QDialog>
#include <QSet>

namespace daybreak::ui {

class NameField;

class NameDialog : public QDialog {
  Q_OBJECT
 public:
  /// @param what its button's text; @param explanation a sentence above the name
  NameDialog(const QString& title, const QString& explanation, const QString& what, const QSet<QString>& taken,
             const QString& name, QWidget* parent = nullptr);
  QString name() const;

 private:
  NameField* field_;
};

}  // namespace daybreak::ui
