#pragma once
/// Named edits: a few that come with Daybreak and the person's own, one JSON file each.
#include <QString>
#include <QStringList>
#include <vector>

#include "engine/edit.h"

namespace daybreak::ui {

/// One that comes with Daybreak: it sets the adjustments and leaves model and scale alone.
struct BuiltInPreset {
  QString name;
  engine::Adjustments adjustments;
};

std::vector<BuiltInPreset> builtInPresets();

/// The person's own, in a folder.
class PresetFolder {
 public:
  /// Presets under the program's configuration folder.
  static PresetFolder standard();
  explicit PresetFolder(const QString& folder) : folder_(folder) {}

  QStringList names() const;
  /// Throw Error.
  engine::Edit load(const QString& name) const;
  void save(const QString& name, const engine::Edit& edit) const;
  void remove(const QString& name) const;
  /// Whether the name can be a preset's name: not empty, and no path.
  static bool isValidName(const QString& name);

 private:
  QString fileOf(const QString& name) const;
  QString folder_;
};

}  // namespace daybreak::ui
