#include "ui/training/fine_tune_bar.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include "ui/training/fine_tuning.h"
#include "ui/training/run_words.h"

namespace daybreak::ui {

FineTuneBar::FineTuneBar(FineTuning& tuning, QWidget* parent)
    : QWidget(parent),
      tuning_(tuning),
      text_(new QLabel(this)),
      progress_(new QProgressBar(this)),
      details_(new QPushButton(tr("Show &curves"), this)),
      cancel_(new QPushButton(this)) {
  setObjectName(QStringLiteral("fineTuneBar"));
  text_->setTextFormat(Qt::PlainText);
  text_->setWordWrap(true);
  progress_->setTextVisible(false);
  progress_->setFixedSize(160, 6);
  progress_->setAccessibleName(tr("Steps done"));
  details_->setToolTip(tr("Watch it on the Training page"));
  cancel_->setObjectName(QStringLiteral("endFineTuning"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(12, 6, 8, 6);
  row->setSpacing(12);
  row->addWidget(text_, 1);
  row->addWidget(progress_);
  row->addWidget(details_);
  row->addWidget(cancel_);
  hide();
  connect(details_, &QPushButton::clicked, this, &FineTuneBar::showRequested);
  connect(cancel_, &QPushButton::clicked, this, [this] {
    if (progress_->isHidden()) {
      hide();
    } else {
      cancel_->setEnabled(false);
      tuning_.cancel();
    }
  });
  connect(&tuning_, &FineTuning::begun, this, &FineTuneBar::showBusy);
  connect(&tuning_, &FineTuning::progressed, this, &FineTuneBar::showProgress);
  connect(&tuning_, &FineTuning::failed, this, &FineTuneBar::showEnd);
  connect(&tuning_, &FineTuning::cancelled, this,
          [this] { showEnd(tr("Fine-tuning was cancelled. The model is as it was.")); });
  connect(&tuning_, &FineTuning::finished, this, [this](const QString& photo, const QString& model) {
    showEnd(tr("%1 is %2, fine-tuned on %3.").arg(model, tuning_.model(), QFileInfo(photo).fileName()));
  });
}

void FineTuneBar::showBusy() {
  text_->setText(tr("Fine-tuning %1 on %2…").arg(tuning_.model(), QFileInfo(tuning_.photo()).fileName()));
  progress_->setRange(0, 0);
  progress_->show();
  cancel_->setText(tr("Cancel"));
  cancel_->setToolTip(tr("End the fine-tuning; the model stays as it was"));
  cancel_->setEnabled(true);
  show();
}

void FineTuneBar::showProgress(const RunNews& news) {
  if (news.status.steps <= 0 || progress_->isHidden()) return;
  progress_->setRange(0, news.status.steps);
  progress_->setValue(news.status.step);
  QString text = tr("Fine-tuning %1 on %2").arg(tuning_.model(), QFileInfo(tuning_.photo()).fileName()) +
                 QStringLiteral(" · ") + progressText(news.status);
  if (news.status.secondsLeft > 0) text += QStringLiteral(" · ") + tr("%1 left").arg(durationText(news.status.secondsLeft));
  text_->setText(text);
}

void FineTuneBar::showEnd(const QString& sentence) {
  text_->setText(sentence);
  setAccessibleName(sentence);
  progress_->hide();
  cancel_->setText(tr("Close"));
  cancel_->setToolTip(tr("Dismiss this notice"));
  cancel_->setEnabled(true);
  show();
}

}  // namespace daybreak::ui
