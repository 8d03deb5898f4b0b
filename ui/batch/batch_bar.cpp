#include "ui/batch/batch_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <algorithm>

#include "ui/training/run_words.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/icons.h"

namespace daybreak::ui {

namespace {

constexpr int kSteps = 1000;

}  // namespace

QString factsOf(const jobs::BatchStatus& status, bool running) {
  const QLocale locale;
  const auto number = [&](std::size_t count) { return locale.toString(static_cast<qulonglong>(count)); };
  QStringList facts;
  if (running) facts << BatchBar::tr("%1 of %2").arg(number(status.settled()), number(status.total));
  if (!running || status.earlier > 0)
    facts << (status.earlier > 0 ? BatchBar::tr("%1 done, %2 of them before").arg(number(status.done), number(status.earlier))
                                 : BatchBar::tr("%1 done").arg(number(status.done)));
  if (status.failed > 0) facts << BatchBar::tr("%1 failed").arg(number(status.failed));
  if (status.skipped > 0) facts << BatchBar::tr("%1 skipped").arg(number(status.skipped));
  if (!running && status.total > status.settled())
    facts << BatchBar::tr("%1 not done").arg(number(status.total - status.settled()));
  const auto& found = status.findings;
  if (found.otherSettings > 0) facts << BatchBar::tr("%1 again, with the new settings").arg(number(found.otherSettings));
  if (found.changedPhotos > 0) facts << BatchBar::tr("%1 again, their photo has changed").arg(number(found.changedPhotos));
  if (!running || status.paused || !status.stuck.empty()) return facts.join(QStringLiteral(" · "));
  if (status.picturesPerSecond > 0)
    facts << BatchBar::tr("%1 pictures/s")
                 .arg(locale.toString(status.picturesPerSecond, 'f', status.picturesPerSecond < 10 ? 1 : 0));
  if (status.secondsLeft > 0) facts << BatchBar::tr("%1 left").arg(durationText(status.secondsLeft));
  return facts.join(QStringLiteral(" · "));
}

BatchBar::BatchBar(QWidget* parent)
    : QWidget(parent),
      state_(new QLabel(this)),
      facts_(new ElidedLabel(Qt::AlignLeft | Qt::AlignVCenter, this, Qt::ElideRight)),
      progress_(new QProgressBar(this)) {
  setObjectName(QStringLiteral("batchBar"));
  setAccessibleName(tr("Batch"));
  state_->setObjectName(QStringLiteral("batchState"));
  QFont bold = state_->font();
  bold.setWeight(QFont::DemiBold);
  state_->setFont(bold);
  facts_->setObjectName(QStringLiteral("batchFacts"));
  progress_->setTextVisible(false);
  progress_->setFixedHeight(6);
  progress_->setRange(0, kSteps);
  progress_->setAccessibleName(tr("Photos done"));
  start_ = addButton("play", QStringLiteral("startBatch"), tr("St&art"), tr("Enhance all photos of the folder"));
  pause_ = addButton("pause", QStringLiteral("pauseBatch"), tr("Pa&use"), tr("Begin no new picture until it goes on"));
  resume_ = addButton("play", QStringLiteral("resumeBatch"), tr("Contin&ue"), tr("Go on"));
  cancel_ = addButton("stop", QStringLiteral("cancelBatch"), tr("&Cancel"),
                      tr("End it; what is done stays, and the next start goes on from there"));
  retry_ = addButton("redo", QStringLiteral("retryBatch"), tr("Retr&y failed"), tr("Try the photos that failed once more"));
  sheet_ = addButton("picture", QStringLiteral("batchSheet"), tr("Contact s&heet…"),
                     tr("Photos and results side by side on one web page"));
  report_ = addButton("export", QStringLiteral("batchReport"), tr("R&eport"),
                      tr("Open the table of all results, which lies beside them as CSV and JSON"));

  auto* head = new QHBoxLayout;
  head->setSpacing(12);
  head->addWidget(state_);
  head->addWidget(facts_, 1);
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  row->addWidget(progress_, 1);
  for (QPushButton* button : buttons_) row->addWidget(button);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 6, 12, 6);
  column->setSpacing(4);
  column->addLayout(head);
  column->addLayout(row);
  connect(start_, &QPushButton::clicked, this, &BatchBar::startRequested);
  connect(pause_, &QPushButton::clicked, this, &BatchBar::pauseRequested);
  connect(resume_, &QPushButton::clicked, this, &BatchBar::resumeRequested);
  connect(cancel_, &QPushButton::clicked, this, &BatchBar::cancelRequested);
  connect(retry_, &QPushButton::clicked, this, &BatchBar::retryRequested);
  connect(report_, &QPushButton::clicked, this, &BatchBar::reportRequested);
  connect(sheet_, &QPushButton::clicked, this, &BatchBar::sheetRequested);
  showNothing({});
}

QPushButton* BatchBar::addButton(const char* icon, const QString& name, const QString& text, const QString& toolTip) {
  auto* button = new QPushButton(themedIcon(QLatin1String(icon)), text, this);
  button->setObjectName(name);
  button->setToolTip(toolTip);
  button->setAccessibleDescription(toolTip);
  buttons_ << button;
  return button;
}

void BatchBar::offer(std::initializer_list<QPushButton*> offered) {
  bool lost = false;
  for (QPushButton* button : buttons_) {
    const bool wanted = std::ranges::find(offered, button) != offered.end();
    if (!wanted && button->hasFocus()) lost = true;
    button->setVisible(wanted);
  }
  if (lost && offered.size() > 0) (*offered.begin())->setFocus();
}

void BatchBar::showNothing(const QString& problem) {
  state_->setText(tr("No batch yet"));
  facts_->setText(problem.isEmpty() ? tr("Ready to start.") : problem);
  progress_->setValue(0);
  offer({start_});
  start_->setEnabled(problem.isEmpty());
}

void BatchBar::showListing(qint64 photos) {
  state_->setText(tr("Looking for photos"));
  facts_->setText(tr("%n found", nullptr, static_cast<int>(photos)));
}

void BatchBar::showStatus(const jobs::BatchStatus& status, bool running, bool cancelling, bool watching,
                          const QString& problem) {
  const bool complete = status.settled() == status.total;
  if (running && !status.listed) {
    state_->setText(tr("Looking for photos"));
    facts_->setText({});
  } else {
    const QString facts = factsOf(status, running);
    const QString stuck = QString::fromStdString(status.stuck);
    facts_->setText(running && !stuck.isEmpty() ? stuck : facts, facts);
    state_->setText(!running               ? (complete ? tr("Finished") : tr("Ended"))
                    : cancelling           ? tr("Ending…")
                    : !stuck.isEmpty()     ? tr("Waits until it can write again")
                    : status.paused        ? tr("Paused")
                    : complete && watching ? tr("Waits for new photos")
                                           : tr("Enhancing"));
  }
  progress_->setValue(status.total == 0 ? 0 : static_cast<int>(kSteps * status.settled() / status.total));
  start_->setEnabled(problem.isEmpty());
  cancel_->setEnabled(!cancelling);
  if (running) {
    if (status.failed > 0)
      offer({status.paused ? resume_ : pause_, cancel_, retry_});
    else
      offer({status.paused ? resume_ : pause_, cancel_});
  } else if (status.failed > 0) {
    offer({start_, retry_, sheet_, report_});
  } else {
    offer({start_, sheet_, report_});
  }
  sheet_->setEnabled(status.done > 0);
}

}  // namespace daybreak::ui
