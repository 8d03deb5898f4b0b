#include "ui/widgets/histogram_view.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "ui/widgets/colour_mix.h"

namespace daybreak::ui {

namespace {

constexpr double kClippedShare = 0.001;  // worth a warning from here on
constexpr std::size_t kLuma = 3;

using Bins = std::array<quint32, 256>;
using Curve = std::array<double, 256>;

double total(const Bins& bins) { return std::accumulate(bins.begin(), bins.end(), 0.0); }

/// Shares of the picture lost to black and to white; white counts as soon as one channel is full.
struct Clipping {
  double shadows = 0;
  double highlights = 0;
};

Clipping clippingOf(const Histogram& histogram) {
  const double pixels = total(histogram.bins[kLuma]);
  if (pixels <= 0) return {};
  const quint32 full = std::max({histogram.bins[0][255], histogram.bins[1][255], histogram.bins[2][255]});
  return {histogram.bins[kLuma][0] / pixels, full / pixels};
}

/// Square roots, so that a small part of the picture still shows, smoothed over five bins.
Curve curveOf(const Bins& bins) {
  Curve curve{};
  constexpr std::array<double, 5> kWeights{1, 3, 4, 3, 1};
  for (int i = 0; i < 256; ++i) {
    double sum = 0, weights = 0;
    for (int k = -2; k <= 2; ++k) {
      if (i + k < 0 || i + k > 255) continue;
      sum += kWeights[static_cast<std::size_t>(k + 2)] * bins[static_cast<std::size_t>(i + k)];
      weights += kWeights[static_cast<std::size_t>(k + 2)];
    }
    curve[static_cast<std::size_t>(i)] = std::sqrt(sum / weights);
  }
  return curve;
}

/// The peak that fills the height. The two ends are left out: clipping must not flatten everything else.
double peakOf(const Curve& curve) { return std::max(1e-9, *std::max_element(curve.begin() + 3, curve.end() - 3)); }

QPainterPath pathOf(const Curve& curve, double peak, const QRectF& area, bool closed) {
  QPainterPath path;
  for (std::size_t i = 0; i < curve.size(); ++i) {
    const QPointF point(area.left() + static_cast<double>(i) / 255 * area.width(),
                        area.bottom() - std::min(1.0, curve[i] / peak) * area.height());
    if (i == 0) {
      path.moveTo(closed ? area.bottomLeft() : point);
    }
    path.lineTo(point);
  }
  if (closed) {
    path.lineTo(area.bottomRight());
    path.closeSubpath();
  }
  return path;
}

}  // namespace

bool Histogram::isEmpty() const { return total(bins[kLuma]) <= 0; }

Histogram histogramOf(const QImage& image) {
  Histogram histogram;
  const bool direct = image.format() == QImage::Format_RGB32 || image.format() == QImage::Format_ARGB32;
  const QImage source = direct ? image : image.convertToFormat(QImage::Format_ARGB32);
  for (int y = 0; y < source.height(); ++y) {
    const auto* line = reinterpret_cast<const QRgb*>(source.constScanLine(y));
    for (int x = 0; x < source.width(); ++x) {
      const auto red = static_cast<quint32>(qRed(line[x]));
      const auto green = static_cast<quint32>(qGreen(line[x]));
      const auto blue = static_cast<quint32>(qBlue(line[x]));
      ++histogram.bins[0][red];
      ++histogram.bins[1][green];
      ++histogram.bins[2][blue];
      ++histogram.bins[kLuma][(299 * red + 587 * green + 114 * blue + 500) / 1000];
    }
  }
  return histogram;
}

HistogramView::HistogramView(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Histogram"));
}

void HistogramView::setOriginal(const Histogram& histogram) {
  original_ = histogram;
  describe();
}

void HistogramView::setEnhanced(const Histogram& histogram) {
  enhanced_ = histogram;
  describe();
}

void HistogramView::clear() {
  original_ = {};
  enhanced_ = {};
  describe();
}

void HistogramView::describe() {
  const Histogram& shown = enhanced_.isEmpty() ? original_ : enhanced_;
  QString text = tr("Brightness from dark to light: grey line the original, filled the enhanced photo.");
  if (!shown.isEmpty()) {
    const Clipping clipping = clippingOf(shown);
    const auto percent = [](double share) { return QLocale().toString(share * 100, 'f', share < 0.0995 ? 1 : 0); };
    text += QLatin1Char('\n') +
            tr("Lost in black: %1 %. Lost in white: %2 %.").arg(percent(clipping.shadows), percent(clipping.highlights));
  }
  setToolTip(text);
  setAccessibleDescription(text);
  update();
}

QSize HistogramView::sizeHint() const { return {256, 6 * fontMetrics().height()}; }

QSize HistogramView::minimumSizeHint() const { return {128, 4 * fontMetrics().height()}; }

void HistogramView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QColor ground = palette().color(QPalette::Base);
  const QColor text = palette().color(QPalette::Text);
  const bool dark = ground.lightness() < 128;
  painter.setPen(Qt::NoPen);
  painter.setBrush(ground);
  painter.drawRoundedRect(rect(), 4, 4);
  const QRectF area = QRectF(rect()).adjusted(6, 8, -6, -6);
  painter.setPen(QPen(mixed(ground, text, 0.12), 1));
  for (const double quarter : {0.25, 0.5, 0.75}) {
    const double x = std::round(area.left() + quarter * area.width()) + 0.5;
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
  }

  if (!enhanced_.isEmpty()) {
    QColor fill = text;
    fill.setAlphaF(dark ? 0.38F : 0.30F);
    const Curve luma = curveOf(enhanced_.bins[kLuma]);
    const double peak = peakOf(luma);
    painter.fillPath(pathOf(luma, peak, area, true), fill);
    const std::array<QColor, 3> colours = dark ? std::array<QColor, 3>{QColor(0xff6b5e), QColor(0x62d07a), QColor(0x6aa5ff)}
                                               : std::array<QColor, 3>{QColor(0xc62f20), QColor(0x1f8a3a), QColor(0x2463c9)};
    painter.setBrush(Qt::NoBrush);
    for (std::size_t channel = 0; channel < 3; ++channel) {
      QColor line = colours[channel];
      line.setAlphaF(0.6F);
      painter.setPen(QPen(line, 1));
      painter.drawPath(pathOf(curveOf(enhanced_.bins[channel]), peak, area, false));
    }
  }
  if (!original_.isEmpty()) {
    const Curve luma = curveOf(original_.bins[kLuma]);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(mixed(ground, text, 0.65), 1.5));
    painter.drawPath(pathOf(luma, peakOf(luma), area, false));
  }

  const Clipping clipping = clippingOf(enhanced_.isEmpty() ? original_ : enhanced_);
  const auto corner = [&](bool lit, double x, double towards) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(lit ? palette().color(QPalette::Highlight) : mixed(ground, text, 0.16));
    painter.drawPolygon(QPolygonF({{x, 5}, {x + towards * 8, 5}, {x, 13}}));
  };
  corner(clipping.shadows > kClippedShare, 5, 1);
  corner(clipping.highlights > kClippedShare, width() - 5, -1);
}

}  // namespace daybreak::ui
