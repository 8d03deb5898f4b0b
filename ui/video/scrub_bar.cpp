#include "ui/video/scrub_bar.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionSlider>

namespace daybreak::ui {

ScrubBar::ScrubBar(QWidget* parent) : QSlider(Qt::Horizontal, parent) {
  setAccessibleName(tr("Frame"));
  setToolTip(tr("Place in the video: drag, or ← and → frame by frame"));
  setPageStep(25);
}

void ScrubBar::setMarks(std::optional<int> in, std::optional<int> out) {
  in_ = in;
  out_ = out;
  update();
}

double ScrubBar::xOf(int frame) const {
  QStyleOptionSlider option;
  initStyleOption(&option);
  const int handle = style()->pixelMetric(QStyle::PM_SliderLength, &option, this);
  const int at = QStyle::sliderPositionFromValue(minimum(), maximum(), frame, width() - handle);
  return at + handle / 2.0;
}

void ScrubBar::paintEvent(QPaintEvent* event) {
  QSlider::paintEvent(event);
  if (!in_ && !out_) return;
  QPainter painter(this);
  const double left = xOf(in_.value_or(minimum()));
  const double right = xOf(out_.value_or(maximum()));
  constexpr int kThickness = 3;
  const auto accent = palette().color(QPalette::Highlight);
  painter.fillRect(QRectF(left, height() - kThickness, std::max(1.0, right - left), kThickness), accent);
  painter.fillRect(QRectF(left, 0, 2, height()), accent);
  painter.fillRect(QRectF(right - 2, 0, 2, height()), accent);
}

void ScrubBar::mousePressEvent(QMouseEvent* event) {
  // A click goes straight there, and a drag may begin at once.
  if (event->button() == Qt::LeftButton) {
    QStyleOptionSlider option;
    initStyleOption(&option);
    const int handle = style()->pixelMetric(QStyle::PM_SliderLength, &option, this);
    setValue(QStyle::sliderValueFromPosition(minimum(), maximum(), static_cast<int>(event->position().x()) - handle / 2,
                                             width() - handle));
  }
  QSlider::mousePressEvent(event);
}

}  // namespace daybreak::ui
