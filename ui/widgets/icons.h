#pragma once
/// Daybreak's line icons, drawn in the palette's colours at any size and device pixel ratio.
#include <QIcon>
#include <QString>

namespace daybreak::ui {

/// The icon resources/icons/<name>.svg. It follows the application palette by itself: text colour, greyed when disabled,
/// accent when checked. An unknown name gives an empty icon and a warning on the console.
QIcon themedIcon(const QString& name);

}  // namespace daybreak::ui
