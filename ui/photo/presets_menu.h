#pragma once
/// The Presets button's menu: built-in and own presets, saving the current settings, deleting own ones.
#include <QMenu>
#include <functional>

#include "ui/photo/presets.h"

namespace daybreak::ui {

class PresetsMenu : public QMenu {
  Q_OBJECT
 public:
  /// @param current tells the edit that "Save as preset" stores
  PresetsMenu(PresetFolder folder, std::function<engine::Edit()> current, QWidget* parent = nullptr);

 Q_SIGNALS:
  void chosen(const daybreak::engine::Edit& edit, const QString& name);
  void problem(const QString& sentence);
  void saved(const QString& name);

 private:
  void rebuild();
  void saveCurrent();
  void remove(const QString& name);

  PresetFolder folder_;
  std::function<engine::Edit()> current_;
};

}  // namespace daybreak::ui
