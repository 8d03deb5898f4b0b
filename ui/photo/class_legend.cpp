#include "ui/photo/class_legend.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QSignalBlocker>
#include <algorithm>

#include "ui/photo/class_names.h"

namespace daybreak::ui {

namespace {

constexpr double kLeastShare = 0.0005;  // of the picture: less are specks

}  // namespace

ClassLegend::ClassLegend(QWidget* parent) : QListWidget(parent) {
  setObjectName(QStringLiteral("classLegend"));
  setAccessibleName(tr("Classes in the picture"));
  setToolTip(tr("What is in the picture, and how much of it.\nClick a class to see it alone, click it again for all."));
  setSelectionMode(QAbstractItemView::SingleSelection);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFrameShape(QFrame::NoFrame);
  setFixedWidth(fontMetrics().averageCharWidth() * 26);
  connect(this, &QListWidget::itemSelectionChanged, this, &ClassLegend::chosenChanged);
}

void ClassLegend::setSegmentation(const std::shared_ptr<const Segmentation>& segmentation) {
  const auto before = chosen();
  {
    const QSignalBlocker quiet(this);
    clear();
    std::vector<std::size_t> labels;
    if (segmentation)
      for (std::size_t i = 0; i < segmentation->shares.size(); ++i)
        if (segmentation->shares[i] >= kLeastShare) labels.push_back(i);
    std::ranges::sort(labels, std::ranges::greater{}, [&](std::size_t i) { return segmentation->shares[i]; });
    for (const std::size_t label : labels) {
      const auto& one = segmentation->classes->classes[label];
      const double percent = segmentation->shares[label] * 100;
      const QString share = QLocale().toString(percent, 'f', percent < 9.95 ? 1 : 0);
      auto* item =
          new QListWidgetItem(classIcon(one), tr("%1  %2 %", "a class and its share").arg(className(one.name), share), this);
      item->setData(Qt::UserRole, static_cast<int>(label));
    }
  }
  choose(before);
  if (chosen() != before) Q_EMIT chosenChanged();
}

std::optional<std::uint8_t> ClassLegend::chosen() const {
  const auto items = selectedItems();
  if (items.isEmpty()) return {};
  return static_cast<std::uint8_t>(items.first()->data(Qt::UserRole).toInt());
}

void ClassLegend::choose(std::optional<std::uint8_t> label) {
  if (label == chosen()) return;
  clearSelection();
  for (int row = 0; label && row < count(); ++row)
    if (item(row)->data(Qt::UserRole).toInt() == *label) setCurrentItem(item(row));
}

void ClassLegend::mousePressEvent(QMouseEvent* event) {
  const auto* item = itemAt(event->position().toPoint());
  if (item != nullptr && !item->isSelected()) {
    QListWidget::mousePressEvent(event);
  } else {
    clearSelection();
    setCurrentItem(nullptr);
  }
}

void ClassLegend::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && chosen()) {
    clearSelection();
    setCurrentItem(nullptr);
  } else {
    QListWidget::keyPressEvent(event);
  }
}

}  // namespace daybreak::ui
