#pragma once
/// Chooses the model: the installed ones, and any model file.
#include <QComboBox>
#include <QThreadPool>

#include "models/registry.h"

namespace daybreak::ui {

class ModelPicker : public QComboBox {
  Q_OBJECT
 public:
  /// Empty until reload().
  explicit ModelPicker(models::Registry registry, QWidget* parent = nullptr);

  /// Lists the models in the background.
  void reload();

  /// Shows a name or file without emitting chosen(); one that is not installed is listed, too.
  void setModel(const QString& nameOrFile);
  QString model() const { return current_; }

 Q_SIGNALS:
  void chosen(const QString& nameOrFile);
  void problem(const QString& sentence);

 private:
  void fill(const std::vector<models::ModelEntry>& entries);
  void activate(int index);
  void showCurrent();

  models::Registry registry_;
  QString current_;
  QThreadPool pool_;
};

}  // namespace daybreak::ui
