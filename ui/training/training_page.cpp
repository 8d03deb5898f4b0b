#include "ui/training/training_page.h"

#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <utility>

#include "ui/photo/background.h"
#include "ui/training/data_panel.h"
#include "ui/training/fine_tuning.h"
#include "ui/training/training_page_state.h"

namespace daybreak::ui {

namespace {

QString droppedFolder(const QMimeData& data) {
  for (const QUrl& url : data.urls())
    if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isDir()) return url.toLocalFile();
  return {};
}

std::size_t fileCount(const std::vector<std::vector<train::StepFile>>& files) {
  std::size_t count = 0;
  for (const auto& picture : files) count += picture.size();
  return count;
}

}  // namespace

TrainingPage::State::State(TrainingPage& owner) : page(owner) {
  pool.setMaxThreadCount(1);
  layOut();
  connectParts();
  plots->setCurves(curves);
  plots->setSmoothing(page.memory_->smoothing);
  plots->setLogarithmic(page.memory_->logarithmic);
  runs->setOthers(page.memory_->otherRuns);
  if (!page.memory_->splitter.isEmpty()) splitter->restoreState(page.memory_->splitter);
  if (!page.memory_->folder.isEmpty()) form->data().setFolder(page.memory_->folder);
  reloadModels();
  showRun({});
}

TrainingPage::State::~State() = default;

void TrainingPage::State::reloadModels() {
  inBackground(
      pool, &page, [registry = page.registry_] { return registry.list(); },
      [this](const Outcome<std::vector<models::ModelEntry>>& outcome) {
        if (outcome.value) form->setModels(*outcome.value);
      });
}

void TrainingPage::State::showRun(const QString& path, qint64 process) {
  runs->setCurrent(path);
  curves.clear();
  plots->setCurves(curves);
  previews->clear();
  last = {};
  newest = {};
  heard = false;
  lastWords->hide();
  if (path.isEmpty()) {
    follower.stop();
  } else {
    follower.follow(train::RunFolder(QFile::encodeName(path).toStdString()), process);
    last.starting = process > 0;
  }
  bar->setWaiting(false);
  updateHint();
  updateBar();
}

void TrainingPage::State::showNews(const RunNews& news) {
  const bool changed = !heard || news.status.state != last.status.state || news.starting != last.starting;
  const bool picturesChanged = fileCount(news.previews) != fileCount(last.previews);
  auto options = last.options;
  last = news;
  last.metrics = {};
  if (!last.options) last.options = std::move(options);
  heard = true;
  showFigures(news);
  if (picturesChanged) previews->setFiles(news.previews);
  if (changed) {
    bar->setWaiting(false);
    runs->reload();
    const bool unwell = !news.starting && !news.lastWords.isEmpty();
    lastWords->setPlainText(news.lastWords);
    lastWords->setVisible(unwell);
  }
  if (!news.starting) runs->setStatus(runs->current(), news.status);
  updateHint();
  updateBar();
}

void TrainingPage::State::showFigures(const RunNews& news) {
  if (news.metrics.startedOver) {
    curves.clear();
    plots->setCurves(curves);
  }
  if (news.metrics.reports.empty()) return;
  curves.add(news.metrics.reports);
  newest = news.metrics.reports.back();
  plots->showGrowth();
}

void TrainingPage::State::updateHint() {
  middle->setCurrentIndex(curves.isEmpty() ? 0 : 1);
  previews->setHint(!follower.run() ? TrainingPage::tr("Some of the pictures are shown here as the network enhances them.")
                    : last.options && last.options->validationBatch == 0
                        ? TrainingPage::tr("This training shows no pictures.")
                        : TrainingPage::tr("The first pictures come with the first snapshot."));
  if (follower.run()) {
    hintTitle->setText(last.starting ? TrainingPage::tr("Starting…") : TrainingPage::tr("No figures yet"));
    hintText->setText(TrainingPage::tr("Curves are drawn here as soon as the first steps are done."));
    hintButton->hide();
    return;
  }
  const QString problem = form->data().problem();
  const bool chosen = !form->data().folder().isEmpty();
  hintTitle->setText(!chosen             ? TrainingPage::tr("Train a model on your own pictures")
                     : problem.isEmpty() ? TrainingPage::tr("Ready to train")
                                         : TrainingPage::tr("Nothing to train on"));
  hintText->setText(!chosen ? TrainingPage::tr("All it takes is a folder of dark pictures: no well-lit ones, no labels. Choose "
                                               "it, or drop it on this page.")
                    : problem.isEmpty()
                        ? TrainingPage::tr("The settings at the left work as they are. The losses fall here, the "
                                           "pictures at the right become brighter, and the model can be used at "
                                           "any time. Training goes on when the window is closed.")
                        : problem);
  hintButton->setText(chosen && problem.isEmpty() ? TrainingPage::tr("Start training") : TrainingPage::tr("Choose a folder…"));
  hintButton->setEnabled(!chosen || !problem.isEmpty() || form->problem().isEmpty());
  hintButton->show();
}

void TrainingPage::State::updateBar() {
  if (follower.run() && heard) {
    bar->showRun(last, newest, form->problem());
  } else if (follower.run()) {
    RunNews nothing;
    nothing.starting = last.starting;
    bar->showRun(nothing, newest, form->problem());
  } else {
    bar->showNothing(form->problem());
  }
}

TrainingPage::TrainingPage(const models::Registry& registry, QWidget* parent)
    : QWidget(parent), registry_(registry), fineTuning_(new FineTuning(registry, this)), memory_(std::make_unique<Memory>()) {
  setObjectName(QStringLiteral("trainingPage"));
  setAcceptDrops(true);
  connect(fineTuning_, &FineTuning::started, this, [this](const QString& run) {
    started_.emplace_back(QFile::encodeName(run).toStdString());
    if (d_ && !(d_->follower.run() && isAtWork(d_->last.status.state))) showRun(run);
  });
}

TrainingPage::~TrainingPage() = default;

TrainingPage::State& TrainingPage::inside() {
  if (!d_) d_ = std::make_unique<State>(*this);
  return *d_;
}

void TrainingPage::setTrainer(const Trainer& trainer) {
  trainer_ = trainer;
  fineTuning_->setTrainer(trainer);
}

void TrainingPage::reloadModels() {
  if (d_) d_->reloadModels();
}

void TrainingPage::showRun(const QString& path) {
  inside().attached = true;
  inside().showRun(path);
  inside().runs->reload();
}

bool TrainingPage::asksBeforeClosing(std::function<void()> close) {
  if (std::exchange(answered_, false)) return false;
  std::vector<train::RunFolder> atWork;
  for (const auto& run : started_) {
    try {
      if (isAtWork(run.status().state)) atWork.push_back(run);
    } catch (const Error&) {
      // A run whose status cannot be read any more cannot be asked about; its page has told.
    }
  }
  if (atWork.empty()) return false;
  if (findChild<QMessageBox*>(QStringLiteral("closeQuestion"))) return true;
  auto* box =
      new QMessageBox(QMessageBox::Question, tr("Training goes on"),
                      tr("%n training(s) are at work. They can go on without the window, and are shown again when it is "
                         "opened.",
                         nullptr, static_cast<int>(atWork.size())),
                      QMessageBox::NoButton, this);
  box->setObjectName(QStringLiteral("closeQuestion"));
  box->setAttribute(Qt::WA_DeleteOnClose);
  auto* keep = box->addButton(tr("&Keep training"), QMessageBox::AcceptRole);
  auto* stop = box->addButton(tr("&Stop training"), QMessageBox::DestructiveRole);
  box->addButton(QMessageBox::Cancel);
  box->setDefaultButton(keep);
  connect(box, &QMessageBox::buttonClicked, this, [=, this](const QAbstractButton* button) {
    if (button != keep && button != stop) return;
    try {
      if (button == stop)
        for (const auto& run : atWork) run.request(train::RunRequest::Stop);
    } catch (const Error& error) {
      inside().notice->showProblem(QString::fromUtf8(error.what()));
      return;
    }
    answered_ = true;
    close();
  });
  box->open();
  return true;
}

void TrainingPage::saveState(QSettings& settings) const {
  const auto set = [&](const char* key, const QVariant& value) {
    settings.setValue(QStringLiteral("training/") + QLatin1String(key), value);
  };
  if (!d_) return;
  set("folder", d_->form->data().folder());
  set("otherRuns", d_->runs->others());
  set("smoothing", d_->plots->smoothing());
  set("logarithmic", d_->plots->isLogarithmic());
  set("splitter", d_->splitter->saveState());
}

void TrainingPage::restoreState(const QSettings& settings) {
  const auto value = [&](const char* key, const QVariant& standard) {
    return settings.value(QStringLiteral("training/") + QLatin1String(key), standard);
  };
  memory_->folder = value("folder", QString()).toString();
  if (!QFileInfo::exists(memory_->folder)) memory_->folder.clear();
  memory_->otherRuns = value("otherRuns", QStringList()).toStringList();
  memory_->smoothing = value("smoothing", memory_->smoothing).toInt();
  memory_->logarithmic = value("logarithmic", false).toBool();
  memory_->splitter = value("splitter", QByteArray()).toByteArray();
}

void TrainingPage::setVisible(bool visible) {
  if (visible) inside();  // before it is laid out
  QWidget::setVisible(visible);
}

void TrainingPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  d_->runs->reload();
  if (d_->follower.run()) d_->follower.look();
}

void TrainingPage::dragEnterEvent(QDragEnterEvent* event) {
  if (droppedFolder(*event->mimeData()).isEmpty()) {
    QCoreApplication::sendEvent(window(), event);  // a photo or a model
  } else {
    event->acceptProposedAction();
  }
}

void TrainingPage::dropEvent(QDropEvent* event) {
  const QString folder = droppedFolder(*event->mimeData());
  if (folder.isEmpty()) {
    QCoreApplication::sendEvent(window(), event);
  } else {
    event->acceptProposedAction();
    inside().form->data().setFolder(folder);
  }
}

}  // namespace daybreak::ui
