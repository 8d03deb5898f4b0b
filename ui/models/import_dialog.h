#pragma once
/// A model file from somewhere else: what is in it, checked and explained, and the name it gets. Nothing is added before "Add".
#include <QDialog>
#include <QSet>
#include <QString>

#include "models/registry.h"

class QFormLayout;
class QLabel;
class QPushButton;

namespace daybreak::ui {

class NameField;

class ImportDialog : public QDialog {
  Q_OBJECT
 public:
  /// @param check what the file was found to be; @param taken names that models have
  ImportDialog(const QString& file, const models::ImportCheck& check, const QSet<QString>& taken, QWidget* parent = nullptr);
  QString file() const { return file_; }
  QString name() const;

 private:
  void addFact(QFormLayout& form, const QString& label, const QString& text, const QString& toolTip = {});

  QString file_;
  NameField* field_;
};

}  // namespace daybreak::ui
