#include "ui/photo/pixel_readout.h"

namespace daybreak::ui {

namespace {

QString rgbText(QRgb colour) { return QStringLiteral("%1 %2 %3").arg(qRed(colour)).arg(qGreen(colour)).arg(qBlue(colour)); }

}  // namespace

PixelReadout::PixelReadout(QWidget* parent) : QLabel(parent) {
  setObjectName(QStringLiteral("pixelReadout"));
  setContentsMargins(8, 2, 8, 2);
  setAccessibleName(tr("Colour under the pointer"));
  setToolTip(tr("Red, green and blue of the original and of the enhanced photo under the pointer, 0 to 255"));
  setTextFormat(Qt::PlainText);
  setForegroundRole(QPalette::PlaceholderText);
  clearReadout();
}

void PixelReadout::showColours(QPoint pixel, std::optional<QRgb> original, std::optional<QRgb> enhanced,
                               const QString& mapValue, const QString& thing) {
  QString text = tr("x %1  y %2").arg(pixel.x()).arg(pixel.y());
  if (original) text += QStringLiteral("   ·   ") + rgbText(*original);
  if (original && enhanced) text += QStringLiteral("  →  ") + rgbText(*enhanced);
  if (!mapValue.isEmpty()) text += QStringLiteral("   ·   ") + mapValue;
  if (!thing.isEmpty()) text += QStringLiteral("   ·   ") + thing;
  setText(text);
}

void PixelReadout::clearReadout() { setText(tr("Point at the picture to read its colours")); }

}  // namespace daybreak::ui
