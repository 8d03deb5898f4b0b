#include "ui/training/pair_picture.h"

#include <QPainter>
#include <cmath>

namespace daybreak::ui {

namespace {

constexpr int kGap = 2;

}  // namespace

PairPicture::PairPicture(QWidget* parent) : QWidget(parent) {
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void PairPicture::setDark(const QImage& image) {
  const bool other = image.size() != dark_.size();
  dark_ = image;
  if (other) updateGeometry();
  update();
}

void PairPicture::setNow(const QImage& image) {
  now_ = image;
  update();
}

int PairPicture::heightForWidth(int width) const {
  const double aspect = dark_.isNull() ? 0.75 : static_cast<double>(dark_.height()) / dark_.width();
  return static_cast<int>(std::lround((width - kGap) / 2.0 * aspect));
}

QSize PairPicture::sizeHint() const { return {240, heightForWidth(240)}; }

void PairPicture::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  const double half = (width() - kGap) / 2.0;
  const QRectF left(0, 0, half, height()), right(half + kGap, 0, half, height());
  const auto draw = [&](const QRectF& place, const QImage& image) {
    painter.fillRect(place, palette().color(QPalette::Dark));
    if (image.isNull()) return;
    QRectF shape(QPointF(), QSizeF(image.size()).scaled(place.size(), Qt::KeepAspectRatio));
    shape.moveCenter(place.center());
    painter.drawImage(shape, image);
  };
  draw(left, dark_);
  draw(right, now_);
}

}  // namespace daybreak::ui
