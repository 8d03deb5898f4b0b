#include "ui/widgets/slider_track.h"

#include <QMouseEvent>
#include <QPainter>
#include <cmath>

#include "ui/widgets/colour_mix.h"

namespace daybreak::ui {

namespace {

constexpr double kKnob = 6;    // radius
constexpr double kReach = 9;   // pressing this near the knob grabs it instead of moving it
constexpr double kInset = 9;   // room for knob and focus ring at the ends
constexpr double kGroove = 3;  // thickness

}  // namespace

SliderTrack::SliderTrack(QWidget* parent) : QSlider(Qt::Horizontal, parent) {
  setFocusPolicy(Qt::StrongFocus);  // not by the wheel: scrolling a panel must not change values
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SliderTrack::setStandard(int position) {
  standard_ = position;
  update();
}

void SliderTrack::setDimmed(bool dimmed) {
  dimmed_ = dimmed;
  update();
}

QSize SliderTrack::sizeHint() const { return {120, 20}; }

double SliderTrack::centreOf(int position) const {
  const double range = std::max(1, maximum() - minimum());
  return kInset + (position - minimum()) / range * (width() - 2 * kInset);
}

int SliderTrack::positionAt(double x) const {
  const double range = std::max(1, maximum() - minimum());
  return minimum() + qRound((x - kInset) / std::max(1.0, width() - 2 * kInset) * range);
}

void SliderTrack::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  // The parent's: style sheet rules for plain sliders would colour this one's own palette.
  const QPalette colours = parentWidget() ? parentWidget()->palette() : palette();
  const QColor window = colours.color(QPalette::Window);
  const QColor text = colours.color(QPalette::Active, QPalette::WindowText);
  const QColor accent = colours.color(QPalette::Active, QPalette::Highlight);
  const bool active = isEnabled() && (hasFocus() || isSliderDown());
  const double faded = isEnabled() && !dimmed_ ? 1 : 0.4;
  const double y = height() / 2.0;
  const double at = centreOf(sliderPosition());
  const double standard = centreOf(standard_);

  painter.setPen(Qt::NoPen);
  painter.setBrush(mixed(window, text, 0.2));
  painter.drawRoundedRect(QRectF(kInset, y - kGroove / 2, width() - 2 * kInset, kGroove), kGroove / 2, kGroove / 2);
  painter.fillRect(QRectF(std::round(standard) - 0.5, y - 5, 1, 10), mixed(window, text, 0.35));
  const QColor fill = active ? mixed(window, accent, faded) : mixed(window, text, 0.6 * faded);
  painter.setBrush(fill);
  if (!dimmed_) painter.drawRect(QRectF(QPointF(standard, y - kGroove / 2), QPointF(at, y + kGroove / 2)).normalized());

  const QColor knob = active ? accent : mixed(window, text, (underMouse() ? 1.0 : 0.82) * faded);
  painter.setPen(QPen(window, 2));
  painter.setBrush(knob);
  painter.drawEllipse(QPointF(at, y), kKnob + 1, kKnob + 1);
  if (hasFocus()) {
    painter.setPen(QPen(accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(at, y), kKnob + 2, kKnob + 2);
  }
}

void SliderTrack::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) {
    event->ignore();
    return;
  }
  const double x = event->position().x();
  grabOffset_ = std::abs(x - centreOf(value())) <= kReach ? x - centreOf(value()) : 0;
  setSliderDown(true);
  setSliderPosition(positionAt(x - grabOffset_));
  update();
}

void SliderTrack::mouseMoveEvent(QMouseEvent* event) {
  if (isSliderDown()) setSliderPosition(positionAt(event->position().x() - grabOffset_));
}

void SliderTrack::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && isSliderDown()) setSliderDown(false);
  update();
}

void SliderTrack::enterEvent(QEnterEvent*) { update(); }

void SliderTrack::leaveEvent(QEvent*) { update(); }

}  // namespace daybreak::ui
