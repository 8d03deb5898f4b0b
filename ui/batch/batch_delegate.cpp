#include "ui/batch/batch_delegate.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <algorithm>
#include <utility>

#include "ui/batch/batch_table.h"
#include "ui/widgets/colour_mix.h"

namespace daybreak::ui {

namespace {

constexpr int kMargin = 6;
constexpr int kBarHeight = 4;

/// The picture in the middle of a place of its row's height, 4 : 3.
void drawThumbnail(QPainter& painter, const QRect& place, const QImage& picture, const QPalette& palette) {
  if (picture.isNull()) {
    painter.fillRect(place, mixed(palette.color(QPalette::Window), palette.color(QPalette::Text), 0.08));
    return;
  }
  const QSize size = picture.size().scaled(place.size() * painter.device()->devicePixelRatioF(), Qt::KeepAspectRatio);
  QRect target(QPoint(), size / painter.device()->devicePixelRatioF());
  target.moveCenter(place.center());
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.drawImage(target, picture);
}

}  // namespace

int BatchDelegate::rowHeight(const QFontMetrics& metrics) { return std::max(44, 2 * metrics.height() + kMargin); }

void BatchDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  QStyleOptionViewItem item = option;
  initStyleOption(&item, index);
  const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
  const auto state = static_cast<jobs::BatchState>(index.data(BatchTable::StateRole).toInt());
  const auto image = index.column() == BatchTable::Photo ? index.data(Qt::DecorationRole).value<QImage>() : QImage();
  item.icon = {};
  item.features &= ~QStyleOptionViewItem::HasDecoration;
  const QString text = std::exchange(item.text, {});
  style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

  painter->save();
  QRect place = item.rect.adjusted(kMargin, 0, -kMargin, 0);
  if (index.column() == BatchTable::Photo) {
    QRect picture = item.rect.adjusted(kMargin, 3, 0, -3);
    picture.setWidth(picture.height() * 4 / 3);
    drawThumbnail(*painter, picture, image, item.palette);
    place.setLeft(picture.right() + kMargin + 2);
  }
  const auto group = item.state & QStyle::State_Enabled ? QPalette::Active : QPalette::Disabled;
  const bool selected = item.state & QStyle::State_Selected;
  QColor colour = item.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
  const bool calm = state == jobs::BatchState::Waiting || state == jobs::BatchState::Skipped;
  if (!selected && calm) colour = item.palette.color(group, QPalette::PlaceholderText);
  const bool warns =
      state == jobs::BatchState::Failed && (index.column() == BatchTable::State || index.column() == BatchTable::Message);
  if (!selected && warns) colour = mixed(colour, QColor(0xE0, 0x50, 0x40), 0.75);
  painter->setPen(colour);
  const Qt::Alignment alignment = item.displayAlignment | Qt::AlignVCenter;
  const bool works = index.column() == BatchTable::State && state == jobs::BatchState::Working;
  if (works) place.adjust(0, 0, 0, -(kBarHeight + kMargin));
  const auto elide = index.column() == BatchTable::Photo ? Qt::ElideMiddle : Qt::ElideRight;
  if (index.column() == BatchTable::Message && item.fontMetrics.horizontalAdvance(text) > place.width()) {
    painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, text);
  } else {
    painter->drawText(place, alignment, item.fontMetrics.elidedText(text, elide, place.width()));
  }
  if (works) {
    const QRect bar(place.left(), item.rect.bottom() - kMargin - kBarHeight, place.width(), kBarHeight);
    painter->fillRect(bar, mixed(item.palette.color(QPalette::Window), item.palette.color(QPalette::Text), 0.15));
    const double share = index.data(BatchTable::ProgressRole).toDouble();
    painter->fillRect(QRect(bar.topLeft(), QSize(static_cast<int>(bar.width() * share), kBarHeight)),
                      selected ? colour : item.palette.color(QPalette::Highlight));
  }
  painter->restore();
}

}  // namespace daybreak::ui
