#pragma once
/// The edits of a photo in a small file beside it: night.jpg.daybreak.json. The photo itself is never touched.
#include <QString>
#include <optional>

#include "engine/edit.h"

namespace daybreak::ui::sidecar {

/// What was found for a photo.
struct Reading {
  std::optional<engine::Edit> edit;  ///< unset: never edited, or the file is broken
  QString problem;                   ///< a sentence, if there is a file that cannot be understood
};

/// Beside the photo.
QString besidePhoto(const QString& photo);
/// For folders that cannot be written to: in the data folder of the program, named after the photo's path.
QString inDataFolder(const QString& photo);

/// Whether edits are stored for the photo, in either place.
bool exists(const QString& photo);

/// Reads the edits; beside the photo goes before the data folder. Throws nothing.
Reading read(const QString& photo);

/// Stores the edits beside the photo or, if that cannot be done, in the data folder. Those of an untouched photo are stored by
/// removing the file, so that nothing is left behind. A file that cannot be understood is kept as *.broken. Throws Error.
/// @param untouched what a photo without stored edits begins with
void write(const QString& photo, const engine::Edit& edit, const engine::Edit& untouched = {});

}  // namespace daybreak::ui::sidecar
