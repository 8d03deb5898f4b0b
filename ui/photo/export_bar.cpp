#include "ui/photo/export_bar.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <algorithm>
#include <cmath>

#include "ui/photo/export_queue.h"

namespace daybreak::ui {

namespace {
constexpr double kGuessAfterSeconds = 0.7;  // earlier guesses jump about
constexpr double kGuessAfterShare = 0.05;
}  // namespace

ExportBar::ExportBar(ExportQueue& queue, QWidget* parent)
    : QWidget(parent), text_(new QLabel(this)), progress_(new QProgressBar(this)) {
  setObjectName(QStringLiteral("exportBar"));
  progress_->setRange(0, 100);
  progress_->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
  progress_->setAccessibleName(tr("Export under way"));
  auto* cancel = new QPushButton(tr("Cancel"), this);
  cancel->setToolTip(tr("Cancel this export and those that wait"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(8, 4, 8, 4);
  row->addWidget(text_, 1);
  row->addWidget(progress_);
  row->addWidget(cancel);
  setVisible(false);

  connect(cancel, &QPushButton::clicked, &queue, &ExportQueue::cancelAll);
  connect(&queue, &ExportQueue::started, this, [this](const QString& target, int waiting) {
    const QString name = QFileInfo(target).fileName();
    what_ = waiting == 0 ? tr("Exporting %1 …").arg(name) : tr("Exporting %1 … %n more waiting", nullptr, waiting).arg(name);
    text_->setText(what_);
    progress_->setValue(0);
    sinceStart_.start();
    setVisible(true);
  });
  connect(&queue, &ExportQueue::progressed, this, &ExportBar::showProgress);
  connect(&queue, &ExportQueue::idle, this, &QWidget::hide);
}

void ExportBar::showProgress(double share01) {
  progress_->setValue(static_cast<int>(100 * share01));
  const double seconds = static_cast<double>(sinceStart_.elapsed()) / 1000;
  if (seconds < kGuessAfterSeconds || share01 < kGuessAfterShare) return;
  const int left = std::max(1, static_cast<int>(std::ceil(seconds / share01 * (1 - share01))));
  const QString time = left < 60 ? tr("about %1 s left").arg(left) : tr("about %1 min left").arg((left + 59) / 60);
  text_->setText(what_ + QStringLiteral(" · ") + time);
}

}  // namespace daybreak::ui
