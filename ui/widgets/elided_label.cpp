#include "ui/widgets/elided_label.h"

#include <QPainter>

namespace daybreak::ui {

ElidedLabel::ElidedLabel(Qt::Alignment alignment, QWidget* parent, Qt::TextElideMode elide)
    : QWidget(parent), alignment_(alignment), elide_(elide) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString& text, const QString& explanation) {
  if (text_ == text && explanation_ == explanation) return;
  text_ = text;
  explanation_ = explanation;
  setAccessibleName(text);
  updateGeometry();
  updateToolTip();
  update();
}

QSize ElidedLabel::sizeHint() const { return {fontMetrics().horizontalAdvance(text_) + 2, fontMetrics().height() + 4}; }

QSize ElidedLabel::minimumSizeHint() const { return {0, sizeHint().height()}; }

void ElidedLabel::updateToolTip() {
  QStringList lines;
  if (sizeHint().width() > width()) lines << text_;
  if (!explanation_.isEmpty()) lines << explanation_;
  setToolTip(lines.join(QLatin1Char('\n')));
}

void ElidedLabel::resizeEvent(QResizeEvent*) { updateToolTip(); }

void ElidedLabel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setPen(palette().color(QPalette::WindowText));
  painter.drawText(rect(), static_cast<int>(alignment_ | Qt::AlignVCenter), fontMetrics().elidedText(text_, elide_, width()));
}

}  // namespace daybreak::ui
