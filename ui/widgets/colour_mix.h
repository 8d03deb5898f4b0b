#pragma once
/// In-between greys from the palette, so that widgets fit every theme.
#include <QColor>

namespace daybreak::ui {

/// `share01` of the second colour mixed into the first.
inline QColor mixed(const QColor& first, const QColor& second, double share01) {
  const auto channel = [share01](int a, int b) { return qRound(a + (b - a) * share01); };
  return {channel(first.red(), second.red()), channel(first.green(), second.green()), channel(first.blue(), second.blue())};
}

}  // namespace daybreak::ui
