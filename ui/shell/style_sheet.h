#pragma once
/// What Fusion draws too heavily for a photo editor, drawn flat. Sizes follow the font.
#include <QPalette>
#include <QString>

namespace daybreak::ui {

/// For QApplication::setStyleSheet, in the colours of the palette.
/// Dynamic properties: compact (small text button), section (a Section's header), plain (a list without a ground).
QString styleSheet(const QPalette& palette);

}  // namespace daybreak::ui
