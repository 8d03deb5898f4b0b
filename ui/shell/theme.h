#pragma once
/// The window's colours: neutral greys around the picture and one warm accent for what is in use.
#include <QPalette>
#include <QString>

namespace daybreak::ui {

enum class Theme { Dark, Light, System };

/// "dark", "light", "system" for the settings file; anything else reads as Dark.
QString nameOf(Theme theme);
Theme themeNamed(const QString& name);

/// Window text lighter than the window.
bool isDark(const QPalette& palette);

/// All roles set. Dark is the ground behind pictures, Highlight the accent.
QPalette themePalette(bool dark);

/// Gives the running program a theme, at any time. System asks the desktop's palette how light it is
/// (QStyleHints::colorScheme needs Qt 6.5).
void applyTheme(Theme theme);

}  // namespace daybreak::ui
