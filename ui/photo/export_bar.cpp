#include "ui/photo/export_bar.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include "ui/photo/export_queue.h"

namespace daybreak::ui {

ExportBar::ExportBar(ExportQueue& queue, QWidget* parent)
    : QWidget(parent), text_(new QLabel(this)), progress_(new QProgressBar(this)) {
  setObjectName(QStringLiteral("exportBar"));
  progress_->setRange(0, 0);  // the enhancement is one long step
  progress_->setTextVisible(false);
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
    text_->setText(waiting == 0 ? tr("Exporting %1 …").arg(name)
                                : tr("Exporting %1 … %n more waiting", nullptr, waiting).arg(name));
    setVisible(true);
  });
  connect(&queue, &ExportQueue::idle, this, &QWidget::hide);
}

}  // namespace daybreak::ui
