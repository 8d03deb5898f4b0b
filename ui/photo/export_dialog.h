#pragma once
/// Asks where and how the enhanced photo is written.
#include <QDialog>
#include <QSize>

#include "ui/photo/export_settings.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace daybreak::ui {

/// The photo an export dialog is about.
struct ExportSubject {
  QString photo;
  QSize size;
  int bitDepth = 8;
};

class ExportDialog : public QDialog {
  Q_OBJECT
 public:
  ExportDialog(const ExportSubject& subject, const ExportSettings& settings, QWidget* parent = nullptr);

  /// After acceptance: the file to write, how, and what to remember for the next time.
  QString target() const;
  media::SaveOptions options() const;
  ExportSettings settings() const;

  void accept() override;

 private:
  media::PhotoFormat format() const;
  void chooseFolder();
  void formatChanged();
  void nameEdited();
  void updateState();
  /// Replace, keep both or cancel; true to go on.
  bool settleTakenName();

  ExportSubject subject_;
  QLineEdit* name_;
  QLineEdit* folder_;
  QComboBox* format_;
  QLabel* qualityLabel_;
  QSpinBox* quality_;
  QLabel* depthLabel_;
  QComboBox* depth_;
  QCheckBox* limitSide_;
  QSpinBox* maxSide_;
  QCheckBox* metadata_;
  QLabel* hint_;
  QPushButton* export_;
  bool overwrite_ = false;
};

/// "night-daybreak.jpg", "night-daybreak-2.jpg" …: the first name that is free.
QString freeName(const QString& path);

}  // namespace daybreak::ui
