#include "ui/shell/theme.h"

#include <QApplication>
#include <QPixmapCache>
#include <QStyleFactory>

#include "ui/shell/style_sheet.h"

namespace daybreak::ui {

namespace {

struct Greys {
  QRgb ground, window, base, alternate, button, raised, text, quiet, disabled, accent, onAccent;
};

constexpr Greys kDark{0xff151515, 0xff242424, 0xff1b1b1b, 0xff202020, 0xff343434, 0xff404040,
                      0xffe6e6e6, 0xffa6a6a6, 0xff6e6e6e, 0xfff2a33a, 0xff1d1404};
constexpr Greys kLight{0xffc9c9c9, 0xffececec, 0xfffafafa, 0xfff3f3f3, 0xffdfdfdf, 0xffffffff,
                       0xff1c1c1c, 0xff5c5c5c, 0xff9a9a9a, 0xffb86e00, 0xffffffff};

}  // namespace

QString nameOf(Theme theme) {
  switch (theme) {
    case Theme::Light:
      return QStringLiteral("light");
    case Theme::System:
      return QStringLiteral("system");
    case Theme::Dark:
      break;
  }
  return QStringLiteral("dark");
}

Theme themeNamed(const QString& name) {
  if (name == QLatin1String("light")) return Theme::Light;
  if (name == QLatin1String("system")) return Theme::System;
  return Theme::Dark;
}

bool isDark(const QPalette& palette) {
  return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

QPalette themePalette(bool dark) {
  const Greys& grey = dark ? kDark : kLight;
  QPalette palette;
  const auto set = [&palette](QPalette::ColorRole role, QRgb colour) { palette.setColor(role, QColor(colour)); };
  set(QPalette::Dark, grey.ground);
  set(QPalette::Shadow, 0xff000000);
  set(QPalette::Window, grey.window);
  set(QPalette::Base, grey.base);
  set(QPalette::AlternateBase, grey.alternate);
  set(QPalette::Button, grey.button);
  set(QPalette::Mid, grey.button);
  set(QPalette::Midlight, grey.raised);
  set(QPalette::Light, grey.raised);
  set(QPalette::ToolTipBase, grey.raised);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
    set(role, grey.text);
    palette.setColor(QPalette::Disabled, role, QColor(grey.disabled));
  }
  set(QPalette::BrightText, grey.text);
  set(QPalette::PlaceholderText, grey.quiet);
  set(QPalette::Highlight, grey.accent);
  set(QPalette::HighlightedText, grey.onAccent);
  palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(grey.disabled));
  set(QPalette::Link, grey.accent);
  set(QPalette::LinkVisited, grey.accent);
  return palette;
}

void applyTheme(Theme theme) {
  if (theme == Theme::System) QApplication::setPalette(QPalette());  // back to what the desktop gives
  const bool dark = theme == Theme::System ? isDark(QApplication::palette()) : theme == Theme::Dark;
  QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  const QPalette palette = themePalette(dark);
  QApplication::setPalette(palette);
  qApp->setStyleSheet(styleSheet(palette));
  QPixmapCache::clear();
}

}  // namespace daybreak::ui
