#include "ui/training/fine_tuning.h"

#include <QFile>
#include <QFileInfo>

#include "models/model_name.h"
#include "train/recipes.h"
#include "ui/photo/background.h"
#include "ui/photo/file_path.h"
#include "ui/training/start_run.h"

namespace daybreak::ui {

FineTuning::FineTuning(models::Registry registry, QObject* parent) : QObject(parent), registry_(std::move(registry)) {
  pool_.setMaxThreadCount(1);
  connect(&follower_, &RunFollower::news, this, &FineTuning::take);
  connect(&follower_, &RunFollower::failed, this, [this](const QString& sentence) {
    end();
    Q_EMIT failed(sentence);
  });
}

void FineTuning::start(const QString& photo, const QString& model) {
  if (busy_) {
    Q_EMIT failed(tr("%1 is still being fine-tuned. One model at a time.").arg(model_));
    return;
  }
  busy_ = true;
  cancelled_ = false;
  photo_ = photo;
  model_ = model;
  Q_EMIT begun();
  inBackground(
      pool_, this,
      [registry = registry_, trainer = trainer_, photo, model] {
        auto options = train::fineTuningRecipe(registry.load(model.toStdString()));
        const std::string base = options.start->card.name;
        options.images = toPath(photo);
        options.name = models::modelNameFrom(base + "-" + QFileInfo(photo).completeBaseName().toStdString());
        options.validationShare = 0;
        return startRun(registry, options, model.toStdString(), trainer);
      },
      [this](const Outcome<StartedRun>& outcome) {
        if (!outcome.value) {
          end();
          Q_EMIT failed(outcome.problem);
          return;
        }
        follower_.follow(outcome.value->run, outcome.value->process);
        runPath_ = QFile::decodeName(outcome.value->run.path().c_str());
        Q_EMIT started(runPath_);
        if (cancelled_) cancel();
      });
}

void FineTuning::cancel() {
  if (!busy_) return;
  cancelled_ = true;
  if (!follower_.run()) return;  // it is being started: then
  inBackground(
      pool_, this,
      [run = *follower_.run()] {
        run.request(train::RunRequest::Stop);
        return true;
      },
      [this](const Outcome<bool>& outcome) {
        if (!outcome.value) Q_EMIT failed(outcome.problem);
      });
}

void FineTuning::end() {
  follower_.stop();
  busy_ = false;
}

void FineTuning::take(const RunNews& news) {
  Q_EMIT progressed(news);
  if (news.starting || isAtWork(news.status.state) || news.status.state == train::RunState::Prepared) return;
  if (!follower_.run()) return;
  end();
  if (cancelled_ && news.status.state == train::RunState::Stopped) {
    Q_EMIT cancelled();
    return;
  }
  if (news.status.state != train::RunState::Finished || news.snapshots.empty()) {
    const QString why = QString::fromStdString(news.status.message);
    Q_EMIT failed(tr("%1 was not fine-tuned: %2").arg(model_, why.isEmpty() ? news.lastWords : why));
    return;
  }
  inBackground(
      pool_, this, [registry = registry_, file = news.snapshots.back().file] { return addSnapshot(registry, file); },
      [this](const Outcome<std::string>& outcome) {
        if (outcome.value) {
          Q_EMIT finished(photo_, QString::fromStdString(*outcome.value));
        } else {
          Q_EMIT failed(outcome.problem);
        }
      });
}

}  // namespace daybreak::ui
