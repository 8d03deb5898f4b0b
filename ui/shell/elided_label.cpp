#include "ui/shell/elided_label.h"

#include <QPainter>

namespace daybreak::ui {

ElidedLabel::ElidedLabel(Qt::Alignment alignment, QWidget* parent) : QWidget(parent), alignment_(alignment) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString& text) {
  if (text_ == text) return;
  text_ = text;
  setAccessibleName(text);
  updateGeometry();
  updateToolTip();
  update();
}

QSize ElidedLabel::sizeHint() const { return {fontMetrics().horizontalAdvance(text_) + 2, fontMetrics().height() + 4}; }

QSize ElidedLabel::minimumSizeHint() const { return {0, sizeHint().height()}; }

void ElidedLabel::updateToolTip() { setToolTip(sizeHint().width() > width() ? text_ : QString()); }

void ElidedLabel::resizeEvent(QResizeEvent*) { updateToolTip(); }

void ElidedLabel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setPen(palette().color(QPalette::WindowText));
  painter.drawText(rect(), static_cast<int>(alignment_ | Qt::AlignVCenter),
                   fontMetrics().elidedText(text_, Qt::ElideMiddle, width()));
}

}  // namespace daybreak::ui
