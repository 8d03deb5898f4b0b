#pragma once
/// The sliders beside the picture: what the person says about the photo, as one Edit.
#include <QWidget>
#include <functional>
#include <vector>

#include "engine/edit.h"
#include "models/architecture.h"

class QComboBox;
class QLabel;
class QLayout;
class QMenu;

namespace daybreak::ui {

class ClassLightPanel;
class HistogramView;
class ValueSlider;
struct ValueSliderSpec;

class AdjustPanel : public QWidget {
  Q_OBJECT
 public:
  /// @param presets shown by the Presets button
  explicit AdjustPanel(QMenu& presets, QWidget* parent = nullptr);

  /// Shows an edit without emitting edited().
  void setEdit(const engine::Edit& edit);
  const engine::Edit& edit() const { return edit_; }
  /// Everything but the model back to its default, as one step.
  void resetAll();
  /// The exposure level that was reached, shown while it is automatic.
  void setLevelInUse(double level);
  /// Greys what has no meaning for the architecture and says why below; null: nothing is greyed.
  void setArchitecture(const models::Architecture* architecture);
  HistogramView& histogram() { return *histogram_; }
  ClassLightPanel& classLight() { return *classLight_; }

 Q_SIGNALS:
  /// @param text what changed, for the undo list @param gesture as EditCommand's
  void edited(const daybreak::engine::Edit& edit, const QString& text, int gesture);

 private:
  struct Row {
    ValueSlider* slider;
    std::function<double(const engine::Adjustments&)> shown;
  };
  /// Sliders below one title, and why some of them are greyed.
  struct Group {
    std::vector<ValueSlider*> sliders;
    QLabel* note;
  };
  using Put = std::function<void(engine::Adjustments&, double)>;
  using Shown = std::function<double(const engine::Adjustments&)>;
  ValueSlider* addRow(const ValueSliderSpec& spec, Shown shown, Put put);
  ValueSlider* makeExposure();
  QWidget* addGroup(QLayout* rows, std::vector<ValueSlider*> sliders);
  QWidget* makeLight();
  QWidget* makeRecurrence();
  QWidget* makeColour();
  QWidget* makeClassLight();
  QWidget* makeScale();
  QWidget* makeButtons(QMenu& presets);
  void change(const engine::Edit& edit, const QString& text, int gesture);
  void showEdit();

  HistogramView* histogram_;
  ClassLightPanel* classLight_ = nullptr;
  ValueSlider* exposure_ = nullptr;
  QComboBox* scale_ = nullptr;
  std::vector<Row> rows_;
  std::vector<Group> groups_;
  const models::Architecture* architecture_ = nullptr;
  engine::Edit edit_;
  double levelInUse_ = engine::kExposureRange.standard;
  int gesture_ = 1;
};

}  // namespace daybreak::ui
