#pragma once
/// The left side of the Training page: pictures, start, preset and every option of the next training.
#include <QWidget>
#include <vector>

#include "models/registry.h"
#include "train/training_options.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace daybreak::ui {

class DataPanel;
class DevicePicker;
class GuidancePicker;
class OptionRow;
struct OptionGroup;

class TrainingForm : public QWidget {
  Q_OBJECT
 public:
  explicit TrainingForm(QWidget* parent = nullptr);

  DataPanel& data() { return *data_; }
  const DataPanel& data() const { return *data_; }
  /// Those that can be trained further are offered.
  void setModels(const std::vector<models::ModelEntry>& models);
  /// What a training would be started with. A model to start from has its card only, not its weights: see startModel().
  train::TrainingOptions options() const;
  /// The model to train further; empty: a new network.
  QString startModel() const;
  /// Shows the options of another training, to do it again or change it.
  void setOptions(const train::TrainingOptions& options);
  /// Why no training can begin, a sentence; empty: one can.
  QString problem() const;

 Q_SIGNALS:
  void changed();

 private:
  QWidget* makeStart();
  QWidget* makeGroup(const OptionGroup& group);
  void startChosen();
  void fillPresets();
  void presetChosen();
  train::TrainingOptions presetOptions() const;
  void showOptions();
  QString suggestedName() const;

  std::vector<models::ModelEntry> models_;
  train::TrainingOptions options_;
  train::TrainingOptions preset_;
  bool ownName_ = false;  ///< typed by the person: stays when something else is chosen

  DataPanel* data_;
  QComboBox* start_;
  QComboBox* presets_;
  QPushButton* reset_;
  QLineEdit* name_;
  GuidancePicker* guidance_;
  DevicePicker* devices_;
  QList<OptionRow*> rows_;
};

}  // namespace daybreak::ui
