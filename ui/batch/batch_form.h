#pragma once
/// The top of the Batch page: folders, settings, names and files of a batch.
#include <QWidget>

#include "ui/batch/batch_choices.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace daybreak::ui {

class FolderField;
class ModelsButton;

class BatchForm : public QWidget {
  Q_OBJECT
 public:
  explicit BatchForm(QWidget* parent = nullptr);

  BatchChoices choices() const;
  void setChoices(const BatchChoices& choices);
  /// Presets and models to choose from.
  void setPresets(const QStringList& names);
  void setModels(const QStringList& names);
  FolderField* input() const { return input_; }
  FolderField* output() const { return output_; }

 Q_SIGNALS:
  void changed();

 private:
  QWidget* labelled(const QString& text, QWidget* field, const QString& toolTip);
  void connectFields();
  void showPossible();
  void suggestOutput();

  FolderField* input_;
  FolderField* output_;
  QComboBox* source_;
  ModelsButton* models_;
  QLineEdit* pattern_;
  QLineEdit* include_;
  QLineEdit* exclude_;
  QComboBox* format_;
  QSpinBox* quality_;
  QComboBox* depth_;
  QSpinBox* maxSide_;
  QComboBox* metadata_;
  QComboBox* conflict_;
  QCheckBox* watch_;
  QString suggested_;
};

}  // namespace daybreak::ui
