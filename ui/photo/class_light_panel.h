#pragma once
/// Light by class: which class, and how strongly and how brightly it is lit apart from the rest.
#include <QString>
#include <QWidget>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "engine/adjustments.h"
#include "ui/photo/segmentation_shelf.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace daybreak::ui {

class ValueSlider;

class ClassLightPanel : public QWidget {
  Q_OBJECT
 public:
  explicit ClassLightPanel(QWidget* parent = nullptr);

  /// What is in the photo; null: not known. Classes that are lit apart are listed anyway.
  void setSegmentation(const std::shared_ptr<const Segmentation>& segmentation);
  /// Shows these without emitting edited().
  void setClasses(const std::map<std::string, engine::ClassLight>& classes);
  void choose(const QString& name);

 Q_SIGNALS:
  /// @param text what changed, for the undo list; editingStarted and editingFinished tell where a step begins and ends
  void edited(const std::string& name, const daybreak::engine::ClassLight& light, const QString& text);
  void editingStarted();
  void editingFinished();
  void findRequested();

 private:
  engine::ClassLight chosenLight() const;
  std::string chosenName() const;
  void fill();
  void showChosen();
  void tell(const engine::ClassLight& light, const QString& text);

  QWidget* rows_;
  QComboBox* class_;
  ValueSlider* strength_;
  ValueSlider* exposure_;
  QLabel* hint_;
  QPushButton* find_;
  std::shared_ptr<const Segmentation> segmentation_;
  std::map<std::string, engine::ClassLight> classes_;
};

}  // namespace daybreak::ui
