#include "ui/widgets/colour_bar.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "engine/map_colours.h"

namespace daybreak::ui {

namespace {

constexpr int kBarWidth = 14;
constexpr int kTick = 4;
constexpr int kSpace = 4;

/// Round values inside the range, about `count` of them.
std::vector<double> roundTicks(double minimum, double maximum, double count) {
  const double rough = (maximum - minimum) / std::max(1.0, count);
  const double power = std::pow(10.0, std::floor(std::log10(rough)));
  double step = power;
  for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
    step = factor * power;
    if (step >= rough * 0.999) break;
  }
  std::vector<double> ticks;
  for (double index = std::ceil(minimum / step - 1e-6); index * step <= maximum + step * 1e-6; ++index) {
    ticks.push_back(index * step);
  }
  return ticks;
}

QString tickText(double value, double step) {
  const int decimals = std::clamp(static_cast<int>(-std::floor(std::log10(step) + 1e-9)), 0, 6);
  const double shown = std::abs(value) < step * 1e-6 ? 0 : value;
  return QLocale().toString(shown, 'f', decimals).replace(QLatin1Char('-'), QChar(0x2212));
}

}  // namespace

QRgb mapColour(double share01) {
  const double brightness = 1 - std::clamp(share01, 0.0, 1.0);
  const auto& [red, green, blue] = engine::mapColours()[static_cast<std::size_t>(std::lround(255 * brightness))];
  return qRgb(red, green, blue);
}

ColourBar::ColourBar(QWidget* parent) : QWidget(parent), marker_(std::numeric_limits<double>::quiet_NaN()) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
  setAccessibleName(tr("Colour bar"));
}

void ColourBar::setRange(double minimum, double maximum) {
  minimum_ = minimum;
  maximum_ = maximum;
  setAccessibleDescription(tr("From %1 to %2").arg(QLocale().toString(minimum), QLocale().toString(maximum)));
  updateGeometry();
  update();
}

void ColourBar::setTitle(const QString& title) {
  title_ = title;
  setToolTip(title);
  updateGeometry();
  update();
}

void ColourBar::setPrefix(const QString& prefix) {
  prefix_ = prefix;
  update();
}

void ColourBar::setHighBright(bool bright) {
  highBright_ = bright;
  update();
}

void ColourBar::setMarker(double value) {
  marker_ = value;
  update();
}

void ColourBar::clearMarker() { setMarker(std::numeric_limits<double>::quiet_NaN()); }

QSize ColourBar::sizeHint() const {
  const QFontMetrics metrics = fontMetrics();
  const int scale = kBarWidth + kTick + kSpace + metrics.horizontalAdvance(QStringLiteral("\u22120.000"));
  return {2 * kSpace + std::max(scale, title_.isEmpty() ? 0 : metrics.horizontalAdvance(title_)), 12 * metrics.height()};
}

void ColourBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QFontMetrics metrics = fontMetrics();
  const int lineHeight = metrics.height();
  const int top = (title_.isEmpty() ? lineHeight / 2 : lineHeight + kSpace + lineHeight / 2) + 1;
  const QRectF bar(kSpace, top, kBarWidth, height() - top - lineHeight / 2 - 2);
  painter.setPen(palette().color(QPalette::WindowText));
  if (!title_.isEmpty()) {
    painter.drawText(QRect(kSpace, 0, width() - kSpace, lineHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(title_, Qt::ElideRight, width() - kSpace));
  }
  if (bar.height() < 8) return;

  QImage colours(1, 256, QImage::Format_RGB32);
  for (int i = 0; i < 256; ++i) colours.setPixel(0, highBright_ ? i : 255 - i, mapColour(i / 255.0));
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.drawImage(bar, colours, QRectF(0, 0, 1, 256));
  if (!(maximum_ > minimum_)) return;

  const auto heightOf = [&](double value) { return bar.bottom() - (value - minimum_) / (maximum_ - minimum_) * bar.height(); };
  const auto ticks = roundTicks(minimum_, maximum_, bar.height() / (2.5 * lineHeight));
  const double step = ticks.size() > 1 ? ticks[1] - ticks[0] : maximum_ - minimum_;
  for (const double tick : ticks) {
    const double y = std::round(heightOf(tick));
    painter.drawLine(QPointF(bar.right() + 1, y), QPointF(bar.right() + kTick, y));
    painter.drawText(QRectF(bar.right() + kTick + kSpace, y - lineHeight / 2.0, width(), lineHeight),
                     Qt::AlignLeft | Qt::AlignVCenter, prefix_ + tickText(tick, step));
  }
  if (std::isfinite(marker_)) {
    const double y = heightOf(std::clamp(marker_, minimum_, maximum_));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Window), 1));
    painter.setBrush(palette().color(QPalette::Highlight));
    const double tip = bar.left() + kBarWidth * 0.4;
    painter.drawPolygon(QPolygonF({{tip, y}, {0, y - 5}, {0, y + 5}}));
    painter.fillRect(QRectF(tip, y - 0.5, bar.right() - tip, 1), palette().color(QPalette::Window));
  }
}

}  // namespace daybreak::ui
