#include "ui/photo/steps_strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>
#include <vector>

#include "media/resample.h"

namespace daybreak::ui {

namespace {
constexpr int kThumbnailSide = 160;  // rendered; shown at half of it, so that it is sharp on dense screens
constexpr int kShownSide = 72;
}  // namespace

StepsStrip::StepsStrip(QWidget* parent)
    : QWidget(parent),
      list_(new QListWidget(this)),
      slider_(new QSlider(Qt::Horizontal, this)),
      text_(new QLabel(this)),
      thumbnails_(pool_) {
  pool_.setMaxThreadCount(1);
  list_->setObjectName(QStringLiteral("stepsList"));
  list_->setViewMode(QListView::IconMode);
  list_->setFlow(QListView::LeftToRight);
  list_->setWrapping(false);
  list_->setMovement(QListView::Static);
  list_->setUniformItemSizes(true);
  list_->setIconSize({kShownSide, kShownSide * 2 / 3});
  list_->setSpacing(2);
  list_->setFrameShape(QFrame::NoFrame);
  list_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  list_->setFixedHeight(kShownSide * 2 / 3 + 2 * fontMetrics().height() + 14);
  list_->setAccessibleName(tr("The picture after each recurrence"));
  slider_->setObjectName(QStringLiteral("stepsSlider"));
  slider_->setRange(0, 0);
  slider_->setPageStep(1);
  slider_->setTickPosition(QSlider::TicksBelow);
  slider_->setAccessibleName(tr("Recurrences shown"));
  slider_->setToolTip(tr("How many recurrences of the curve are shown"));
  text_->setMinimumWidth(fontMetrics().horizontalAdvance(tr("After %1 of %2 recurrences").arg(16).arg(16)));

  auto* row = new QHBoxLayout;
  row->addWidget(text_);
  row->addWidget(slider_, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 4, 8, 4);
  column->setSpacing(4);
  column->addLayout(row);
  column->addWidget(list_);

  connect(slider_, &QSlider::valueChanged, this, &StepsStrip::choose);
  connect(list_, &QListWidget::currentRowChanged, this, [this](int row_) {
    if (row_ >= 0) slider_->setValue(row_);
  });
  setVisible(false);
}

StepsStrip::~StepsStrip() { stop_.request_stop(); }

void StepsStrip::setActive(bool active) {
  active_ = active;
  setVisible(active);
  if (active) rebuild();
  if (!active) stop_.request_stop();
}

int StepsStrip::step() const { return active_ && count() > 0 ? slider_->value() : -1; }

int StepsStrip::count() const { return list_->count(); }

void StepsStrip::setScene(const Scene& scene) {
  const bool same = scene.pyramid == scene_.pyramid && scene.estimate.map.values == scene_.estimate.map.values &&
                    scene.adjustments == scene_.adjustments;
  scene_ = scene;
  if (active_ && !same) rebuild();
}

void StepsStrip::rebuild() {
  const int steps = scene_.adjustments.iterations;
  const bool known = scene_.pyramid && !scene_.estimate.isNull();
  if (list_->count() != (known ? steps + 1 : 0)) {
    const bool wasAtEnd = list_->count() == 0 || slider_->value() == slider_->maximum();
    const QSignalBlocker quietList(list_);
    const QSignalBlocker quietSlider(slider_);
    list_->clear();
    for (int step = 0; known && step <= steps; ++step) {
      auto* item = new QListWidgetItem(step == 0 ? tr("Dark") : QString::number(step), list_);
      item->setTextAlignment(Qt::AlignHCenter | Qt::AlignBottom);
      item->setSizeHint({kShownSide + 6, kShownSide * 2 / 3 + fontMetrics().height() + 12});
      item->setToolTip(step == 0 ? tr("The photo as it is") : tr("After %n recurrence(s)", nullptr, step));
    }
    slider_->setRange(0, known ? steps : 0);
    slider_->setEnabled(known);
    if (wasAtEnd) slider_->setValue(slider_->maximum());
    list_->setCurrentRow(slider_->value());
  }
  showStepText();
  if (!known) return;
  stop_.request_stop();
  stop_ = std::stop_source();
  thumbnails_.request(
      [scene = scene_, steps, stop = stop_.get_token()] {
        const media::Image small = media::fitted(scene.pyramid->coarse(), kThumbnailSide);
        std::vector<QImage> pictures;
        for (int step = 0; step <= steps; ++step) {
          pictures.push_back(scene.pyramid->forScreen(
              scene.estimate.enhancer->render(small, scene.estimate.map, scene.adjustments, {}, step, stop)));
        }
        return pictures;
      },
      [this](const Outcome<std::vector<QImage>>& outcome) {
        if (!outcome.value || static_cast<int>(outcome.value->size()) != list_->count()) return;
        for (int step = 0; step < list_->count(); ++step) {
          const QPixmap picture = QPixmap::fromImage((*outcome.value)[static_cast<std::size_t>(step)]);
          QIcon icon(picture);
          icon.addPixmap(picture, QIcon::Selected);  // untinted: its colours are what it is about
          list_->item(step)->setIcon(icon);
        }
      });
}

void StepsStrip::choose(int step) {
  list_->setCurrentRow(step);
  if (list_->item(step)) list_->scrollToItem(list_->item(step));
  showStepText();
  Q_EMIT stepChosen(step);
}

void StepsStrip::showStepText() {
  if (list_->count() == 0) {
    text_->clear();
    return;
  }
  text_->setText(tr("After %1 of %2 recurrences").arg(slider_->value()).arg(slider_->maximum()));
}

}  // namespace daybreak::ui
