#include "ui/compare/sheet_delegate.h"

#include <QApplication>
#include <QPainter>
#include <algorithm>

#include "ui/compare/comparison.h"
#include "ui/compare/sheet_model.h"

namespace daybreak::ui {

namespace {

constexpr int kMargin = 8;
constexpr int kGap = 4;
constexpr int kCacheKilobytes = 96 * 1024;

QFontMetrics metrics() { return QFontMetrics(QApplication::font()); }

QFont bold() {
  QFont font = QApplication::font();
  font.setBold(true);
  return font;
}

}  // namespace

SheetDelegate::SheetDelegate(const SheetModel& model, QObject* parent) : QStyledItemDelegate(parent), model_(model) {
  pictures_.setMaxCost(kCacheKilobytes);
}

int SheetDelegate::smallestWidth() { return metrics().averageCharWidth() * 54; }

int SheetDelegate::largestWidth() { return std::max(smallestWidth(), Comparison::kPreviewSide + 2 * kMargin); }

int SheetDelegate::rowPictureHeight(int row) const {
  const KeptPicture* original = model_.picture(model_.index(row, 0));
  if (!original) return 3 * metrics().height();
  const int side = cellWidth() - 2 * kMargin;
  return original->size.scaled(side, side, Qt::KeepAspectRatio).height();
}

QRect SheetDelegate::pictureRect(const QRect& cell, const QModelIndex& index) const {
  const KeptPicture* picture = model_.picture(index);
  if (!picture) return {};
  const int side = cellWidth() - 2 * kMargin;
  const QSize size = picture->size.scaled(side, side, Qt::KeepAspectRatio);
  return {cell.topLeft() + QPoint(kMargin, kMargin), size};
}

QSize SheetDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
  const int lines = 1 + (model_.figureCount(index) + 1) / 2;  // the name, then two columns
  return {cellWidth(), 2 * kMargin + rowPictureHeight(index.row()) + kGap + lines * metrics().lineSpacing() + kMargin};
}

QPixmap SheetDelegate::pixmap(const QModelIndex& index, QSize size, double ratio) const {
  const QSize pixels = size * ratio;
  const QString key = QStringLiteral("%1 %2 %3").arg(index.row()).arg(index.column()).arg(pixels.width());
  if (const QPixmap* known = pictures_.object(key)) return *known;
  QPixmap made =
      QPixmap::fromImage(model_.picture(index)->image().scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
  made.setDevicePixelRatio(ratio);
  pictures_.insert(key, new QPixmap(made), std::max(1, pixels.width() * pixels.height() / 256));
  return made;
}

void SheetDelegate::paintFigures(QPainter& painter, const QRect& area, const QModelIndex& index) const {
  const auto figures = model_.figures(index);
  const int half = static_cast<int>(figures.size() + 1) / 2;
  // Both columns get room by their longest line.
  int needed[2] = {1, 1};
  for (int i = 0; i < static_cast<int>(figures.size()); ++i) {
    const CellFigure& figure = figures[static_cast<std::size_t>(i)];
    const int line =
        metrics().horizontalAdvance(figure.label) + QFontMetrics(bold()).horizontalAdvance(figure.value) + 2 * kGap;
    int& widest = needed[i < half ? 0 : 1];
    widest = std::max(widest, line);
  }
  const int room = area.width() - 2 * kMargin;
  const int first = room * needed[0] / (needed[0] + needed[1]);
  const QPalette palette = QApplication::palette();
  for (int i = 0; i < static_cast<int>(figures.size()); ++i) {
    const CellFigure& figure = figures[static_cast<std::size_t>(i)];
    const int width = i < half ? first : room - first;
    const QRect line(area.left() + (i < half ? 0 : first + 2 * kMargin), area.top() + (i % half) * metrics().lineSpacing(),
                     width, metrics().lineSpacing());
    const QFont font = figure.best ? bold() : QApplication::font();
    painter.setFont(font);
    painter.setPen(palette.color(QPalette::WindowText));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, figure.value);
    const int left = width - QFontMetrics(font).horizontalAdvance(figure.value) - kGap;
    painter.setFont(QApplication::font());
    painter.setPen(palette.color(QPalette::PlaceholderText));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, metrics().elidedText(figure.label, Qt::ElideRight, left));
  }
}

void SheetDelegate::paintOffer(QPainter& painter, const QRect& picture, const QModelIndex& index) const {
  const QString text = index.column() == 0 ? tr("Open this photo") : tr("Use this model");
  const int height = metrics().height() + 2 * kGap;
  const QSize size(std::min(picture.width(), metrics().horizontalAdvance(text) + 3 * kMargin), height);
  QRect label({}, size);
  label.moveCenter({picture.center().x(), picture.bottom() - height});
  const QPalette palette = QApplication::palette();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(palette.color(QPalette::Highlight));
  painter.drawRoundedRect(label, 4, 4);
  painter.setPen(palette.color(QPalette::HighlightedText));
  painter.drawText(label, Qt::AlignCenter, text);
}

void SheetDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const QPalette palette = QApplication::palette();
  painter->save();
  painter->setClipRect(option.rect);
  painter->setFont(QApplication::font());
  const QRect picture = pictureRect(option.rect, index);
  const QRect inside = option.rect.adjusted(kMargin, kMargin, -kMargin, -kMargin);
  if (!picture.isEmpty()) {
    painter->drawPixmap(picture.topLeft(), pixmap(index, picture.size(), painter->device()->devicePixelRatioF()));
  } else {
    painter->setPen(palette.color(QPalette::WindowText));
    painter->drawText(inside, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, model_.error(index));
  }
  const int line = metrics().lineSpacing();
  QRect below(inside.left(), inside.top() + rowPictureHeight(index.row()) + kGap, inside.width(), line);
  painter->setPen(palette.color(QPalette::WindowText));
  if (index.column() == 0) {
    painter->setFont(bold());
    painter->drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(bold()).elidedText(model_.photoName(index.row()), Qt::ElideMiddle, below.width()));
  }
  paintFigures(*painter, below.translated(0, line), index);
  painter->setFont(QApplication::font());
  const bool current = option.state.testFlag(QStyle::State_HasFocus);
  if (!picture.isEmpty() && !model_.isReference(index.column()) && (current || hovered_ == index))
    paintOffer(*painter, picture, index);
  if (current) {
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(palette.color(QPalette::Highlight), 1));
    painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
  }
  painter->restore();
}

}  // namespace daybreak::ui
