#include "ui/training/brightness_bars.h"

#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/widgets/colour_mix.h"

namespace daybreak::ui {

BrightnessBars::BrightnessBars(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Brightness of the pictures"));
}

void BrightnessBars::setShares(const std::vector<double>& shares, double mean01) {
  shares_ = shares;
  mean01_ = mean01;
  const QString text = tr("Brightness of the pictures from black (left) to white: %1 % in the mean.")
                           .arg(locale().toString(mean01 * 100, 'f', 0));
  setToolTip(text);
  setAccessibleDescription(text);
  update();
}

QSize BrightnessBars::sizeHint() const { return {200, fontMetrics().height() * 3}; }

void BrightnessBars::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QColor ground = palette().color(QPalette::Base);
  painter.fillRect(rect(), ground);
  if (shares_.empty()) return;
  const double most = std::max(1e-9, *std::ranges::max_element(shares_));
  const double bar = static_cast<double>(width()) / static_cast<double>(shares_.size());
  const QColor colour = mixed(ground, palette().color(QPalette::WindowText), 0.6);
  for (std::size_t i = 0; i < shares_.size(); ++i) {
    // A root: in a dark folder the first bars would leave nothing of the others.
    const double high = std::sqrt(shares_[i] / most) * (height() - 2);
    painter.fillRect(QRectF(static_cast<double>(i) * bar, height() - high, std::max(1.0, bar - 1), high), colour);
  }
  painter.fillRect(QRectF(mean01_ * width() - 0.75, 0, 1.5, height()), palette().color(QPalette::Highlight));
}

}  // namespace daybreak::ui
