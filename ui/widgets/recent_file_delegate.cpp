#include "ui/widgets/recent_file_delegate.h"

#include <QPainter>

#include "ui/widgets/colour_mix.h"

namespace daybreak::ui {

namespace {

constexpr int kPadding = 8;

}  // namespace

void RecentFileDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const QColor ground = option.palette.color(QPalette::Dark);
  const QColor text = option.palette.color(QPalette::Active, QPalette::WindowText);
  const QRect row = option.rect;
  const bool focused = option.state.testFlag(QStyle::State_HasFocus);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  if (focused || option.state.testFlag(QStyle::State_MouseOver)) {
    painter->setPen(focused ? QPen(option.palette.color(QPalette::Highlight), 1) : QPen(Qt::NoPen));
    painter->setBrush(mixed(ground, text, 0.1));
    painter->drawRoundedRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
  }
  const QFontMetrics metrics(option.font);
  const int inside = row.width() - 2 * kPadding;
  const QString name = metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideMiddle, inside * 2 / 3);
  const int nameWidth = metrics.horizontalAdvance(name);
  painter->setPen(text);
  painter->drawText(row.adjusted(kPadding, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, name);
  painter->setPen(mixed(ground, text, 0.62));
  const int left = inside - nameWidth - 2 * kPadding;
  const QString folder = metrics.elidedText(index.data(kFolderRole).toString(), Qt::ElideMiddle, left);
  painter->drawText(row.adjusted(0, 0, -kPadding, 0), Qt::AlignVCenter | Qt::AlignRight, folder);
  painter->restore();
}

QSize RecentFileDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
  return {0, QFontMetrics(option.font).height() + kPadding + 2};
}

}  // namespace daybreak::ui
