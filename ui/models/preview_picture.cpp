#include "ui/models/preview_picture.h"

#include <QPainter>

#include "ui/widgets/colour_mix.h"
#include "ui/widgets/icons.h"

namespace daybreak::ui {

namespace {
constexpr int kIcon = 40;
}

PreviewPicture::PreviewPicture(QWidget* parent) : QWidget(parent) {}

void PreviewPicture::setPicture(const QImage& picture) {
  picture_ = picture;
  words_.clear();
  update();
}

void PreviewPicture::setWords(const QString& words) {
  picture_ = {};
  words_ = words;
  update();
}

void PreviewPicture::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), palette().color(QPalette::Dark));
  if (!picture_.isNull()) {
    const QSize size = picture_.size().scaled(rect().size(), Qt::KeepAspectRatio);
    const QRect place(QPoint((width() - size.width()) / 2, (height() - size.height()) / 2), size);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, picture_);
    return;
  }
  const QRect words = rect().adjusted(16, height() / 2 + 4, -16, -8);
  painter.setOpacity(0.6);
  themedIcon(QStringLiteral("photo")).paint(&painter, QRect((width() - kIcon) / 2, height() / 2 - kIcon - 4, kIcon, kIcon));
  painter.setOpacity(1);
  painter.setPen(mixed(palette().color(QPalette::Dark), palette().color(QPalette::WindowText), 0.72));
  painter.drawText(words, static_cast<int>(Qt::AlignHCenter | Qt::AlignTop) | Qt::TextWordWrap, words_);
}

}  // namespace daybreak::ui
