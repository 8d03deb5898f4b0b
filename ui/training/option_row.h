#pragma once
/// One option of a training: its label, a field, and whether it was changed from the preset.
#include <QWidget>

#include "ui/training/option_spec.h"

class QLabel;

namespace daybreak::ui {

class OptionRow : public QWidget {
  Q_OBJECT
 public:
  explicit OptionRow(const OptionSpec& spec, QWidget* parent = nullptr);

  const OptionSpec& spec() const { return spec_; }
  /// Shows what the options say and whether they mean it; emits nothing. @param preset what they would be untouched
  void showValue(const train::TrainingOptions& options, const train::TrainingOptions& preset);
  QWidget* editor() const { return editor_; }

 Q_SIGNALS:
  void edited(const QVariant& value);
  void resetRequested();  ///< a double-click on the label

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget* makeEditor();
  void setShown(const QVariant& value);

  const OptionSpec spec_;
  QLabel* label_;
  QWidget* editor_;
};

}  // namespace daybreak::ui
