#include "ui/widgets/clipping.h"

namespace daybreak::ui {

namespace {

// Fixed colours: they lie on a photo, not on the theme.
constexpr QRgb kHighlight = qRgb(0xff, 0x3b, 0x30);
constexpr QRgb kShadow = qRgb(0x2f, 0x7b, 0xff);

QRgb markOf(QRgb colour) {
  if (qRed(colour) == 255 || qGreen(colour) == 255 || qBlue(colour) == 255) return kHighlight;
  return (colour & 0xffffffU) == 0 && qAlpha(colour) > 0 ? kShadow : 0;
}

}  // namespace

QImage clippingMarks(const QImage& picture) {
  if (picture.isNull()) return {};
  const bool alpha = picture.hasAlphaChannel();
  const QImage source = picture.convertToFormat(alpha ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
  QImage marks(source.size(), QImage::Format_ARGB32_Premultiplied);
  for (int y = 0; y < source.height(); ++y) {
    const auto* from = reinterpret_cast<const QRgb*>(source.constScanLine(y));
    auto* to = reinterpret_cast<QRgb*>(marks.scanLine(y));
    for (int x = 0; x < source.width(); ++x) to[x] = markOf(alpha ? from[x] : from[x] | 0xff000000U);
  }
  return marks;
}

}  // namespace daybreak::ui
