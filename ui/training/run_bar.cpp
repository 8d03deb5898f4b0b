#include "ui/training/run_bar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <algorithm>

#include "ui/training/run_words.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/icons.h"

namespace daybreak::ui {

namespace {

QString stateSentence(const RunNews& news) {
  if (news.starting) return RunBar::tr("Starting…");
  switch (news.status.state) {
    case train::RunState::Prepared:
      return RunBar::tr("Not started yet");
    case train::RunState::Running:
      return news.status.step == 0 ? RunBar::tr("Reading the pictures…") : RunBar::tr("Training");
    case train::RunState::Paused:
      return RunBar::tr("Paused");
    case train::RunState::Stopped:
      return RunBar::tr("Stopped");
    case train::RunState::Finished:
      return RunBar::tr("Finished");
    case train::RunState::Failed:
      return RunBar::tr("Failed");
    case train::RunState::Interrupted:
      return RunBar::tr("Interrupted");
  }
  return {};
}

QString factsOf(const RunNews& news, const train::StepReport& newest) {
  const QLocale locale;
  QStringList facts;
  facts << progressText(news.status);
  const bool running = news.status.state == train::RunState::Running;
  if (newest.picturesPerSecond > 0)
    facts << RunBar::tr("%1 pictures/s")
                 .arg(locale.toString(newest.picturesPerSecond, 'f', newest.picturesPerSecond < 10 ? 1 : 0));
  if (running && newest.waitedShare > 0.05)
    facts << RunBar::tr("%1 % waiting for pictures").arg(locale.toString(newest.waitedShare * 100, 'f', 0));
  if (running && news.status.secondsLeft > 0) facts << RunBar::tr("%1 left").arg(durationText(news.status.secondsLeft));
  facts << QString::fromStdString(news.status.device);
  if (newest.memoryMb > 0)
    facts << RunBar::tr("%1 of memory")
                 .arg(locale.formattedDataSize(static_cast<qint64>(newest.memoryMb * 1e6), 1, QLocale::DataSizeSIFormat));
  if (!news.status.host.empty() && news.status.host != train::hostName())
    facts << RunBar::tr("on %1").arg(QString::fromStdString(news.status.host));
  facts.removeAll(QString());
  return facts.join(QStringLiteral(" · "));
}

}  // namespace

RunBar::RunBar(QWidget* parent)
    : QWidget(parent),
      state_(new QLabel(this)),
      progress_(new QProgressBar(this)),
      facts_(new ElidedLabel(Qt::AlignLeft | Qt::AlignVCenter, this, Qt::ElideRight)),
      message_(new ElidedLabel(Qt::AlignLeft | Qt::AlignVCenter, this, Qt::ElideRight)),
      which_(new QComboBox(this)) {
  setObjectName(QStringLiteral("runBar"));
  setAccessibleName(tr("Training"));
  state_->setObjectName(QStringLiteral("runState"));
  QFont bold = state_->font();
  bold.setWeight(QFont::DemiBold);
  state_->setFont(bold);
  facts_->setObjectName(QStringLiteral("runFacts"));
  message_->setObjectName(QStringLiteral("runMessage"));
  message_->setForegroundRole(QPalette::PlaceholderText);
  progress_->setTextVisible(false);
  progress_->setFixedHeight(6);
  progress_->setAccessibleName(tr("Steps done"));
  start_ =
      addButton("play", QStringLiteral("startTraining"), tr("St&art"), tr("Start a training with the settings at the left"));
  pause_ = addButton("pause", QStringLiteral("pauseTraining"), tr("Pa&use"), tr("Let the machine rest; nothing is lost"));
  goOn_ = addButton("play", QStringLiteral("continueTraining"), tr("Contin&ue"), tr("Go on where it paused"));
  resume_ = addButton("play", QStringLiteral("resumeTraining"), tr("R&esume"), tr("Go on from the last snapshot"));
  stop_ = addButton("stop", QStringLiteral("stopTraining"), tr("St&op"), tr("End it after a snapshot; it can be resumed"));
  which_->setObjectName(QStringLiteral("whichSnapshot"));
  which_->setAccessibleName(tr("Snapshot to use"));
  which_->setToolTip(tr("Which step's model to use"));
  which_->setFocusPolicy(Qt::StrongFocus);
  use_ = addButton("check", QStringLiteral("useModel"), tr("Use this &model"),
                   tr("Add the snapshot to your models and use it on the Photo page; the training goes on"));

  auto* head = new QHBoxLayout;
  head->setSpacing(12);
  head->addWidget(state_);
  head->addWidget(facts_, 1);
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  row->addWidget(progress_, 1);
  for (QPushButton* button : {start_, pause_, goOn_, resume_, stop_}) row->addWidget(button);
  row->addSpacing(8);
  row->addWidget(which_);
  row->addWidget(use_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 6, 12, 6);
  column->setSpacing(4);
  column->addLayout(head);
  column->addWidget(message_);
  column->addLayout(row);
  connect(start_, &QPushButton::clicked, this, &RunBar::startRequested);
  connect(pause_, &QPushButton::clicked, this, &RunBar::pauseRequested);
  connect(goOn_, &QPushButton::clicked, this, &RunBar::continueRequested);
  connect(resume_, &QPushButton::clicked, this, &RunBar::resumeRequested);
  connect(stop_, &QPushButton::clicked, this, &RunBar::stopRequested);
  connect(use_, &QPushButton::clicked, this, [this] {
    if (snapshots_.empty()) return;
    const auto place = static_cast<std::size_t>(std::max(0, which_->currentIndex()));
    Q_EMIT useRequested(place == 0 ? snapshots_.back().file : snapshots_[snapshots_.size() - place].file);
  });
  showNothing({});
}

QPushButton* RunBar::addButton(const char* icon, const QString& name, const QString& text, const QString& toolTip) {
  auto* button = new QPushButton(themedIcon(QLatin1String(icon)), text, this);
  button->setObjectName(name);
  button->setToolTip(toolTip);
  button->setAccessibleDescription(toolTip);
  buttons_ << button;
  return button;
}

void RunBar::offer(std::initializer_list<QPushButton*> buttons) {
  for (QPushButton* button : {start_, pause_, goOn_, resume_, stop_}) {
    const bool offered = std::ranges::find(buttons, button) != buttons.end();
    if (!offered && button->hasFocus()) setFocus();
    button->setVisible(offered);
  }
  if (hasFocus() && buttons.size() > 0) (*buttons.begin())->setFocus();
}

void RunBar::setWaiting(bool waiting) {
  for (QPushButton* button : {pause_, goOn_, resume_, stop_}) {
    if (waiting && button->hasFocus()) setFocus();  // it comes back to the next button that is offered
    button->setEnabled(!waiting);
  }
}

void RunBar::showNothing(const QString& problem) {
  state_->setText(tr("No training yet"));
  facts_->setText(problem.isEmpty() ? tr("Ready to start.") : problem);
  message_->setText({});
  message_->hide();
  progress_->setRange(0, 1);
  progress_->setValue(0);
  offer({start_});
  start_->setEnabled(problem.isEmpty());
  showSnapshots({});
}

void RunBar::showRun(const RunNews& news, const train::StepReport& newest, const QString& problem) {
  const auto state = news.status.state;
  state_->setText(stateSentence(news));
  facts_->setText(factsOf(news, newest));
  const QString message = QString::fromStdString(news.status.message);
  message_->setText(message, message);
  message_->setVisible(!message.isEmpty());
  progress_->setRange(0, std::max(1, news.status.steps));
  progress_->setValue(news.status.step);
  if (news.starting) {
    offer({});
  } else if (state == train::RunState::Running) {
    offer({pause_, stop_});
  } else if (state == train::RunState::Paused) {
    offer({goOn_, stop_});
  } else if (state == train::RunState::Finished) {
    offer({start_});
  } else {
    offer({start_, resume_});
  }
  start_->setEnabled(problem.isEmpty());
  showSnapshots(news.snapshots);
}

void RunBar::showSnapshots(const std::vector<train::StepFile>& snapshots) {
  use_->setVisible(!snapshots.empty());
  which_->setVisible(!snapshots.empty());
  const auto same = [](const train::StepFile& a, const train::StepFile& b) { return a.file == b.file; };
  if (std::ranges::equal(snapshots, snapshots_, same)) return;
  const int chosenStep = which_->currentIndex() > 0 ? which_->currentData().toInt() : 0;
  snapshots_ = snapshots;
  const QSignalBlocker quiet(which_);
  which_->clear();
  if (snapshots.empty()) return;
  which_->addItem(tr("Newest (step %1)").arg(QLocale().toString(snapshots.back().step)), 0);
  for (auto snapshot = snapshots.rbegin(); snapshot != snapshots.rend(); ++snapshot)
    which_->addItem(tr("Step %1").arg(QLocale().toString(snapshot->step)), snapshot->step);
  which_->setCurrentIndex(chosenStep == 0 ? 0 : std::max(0, which_->findData(chosenStep)));
}

}  // namespace daybreak::ui
