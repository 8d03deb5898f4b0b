// What a person does with trainings: start, go on, pause, stop, use the model, compare, throw away.
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QUrl>
#include <utility>

#include "error.h"
#include "models/trash.h"
#include "train/run/metrics_file.h"
#include "ui/photo/background.h"
#include "ui/photo/file_path.h"
#include "ui/training/data_panel.h"
#include "ui/training/start_run.h"
#include "ui/training/training_page_state.h"

namespace daybreak::ui {

namespace {

QString pathOf(const train::RunFolder& run) { return QFile::decodeName(run.path().c_str()); }

}  // namespace

void TrainingPage::State::change(std::function<void()> work, std::function<void()> done) {
  inBackground(
      pool, &page,
      [work = std::move(work)] {
        work();
        return true;
      },
      [this, done = std::move(done)](const Outcome<bool>& outcome) {
        if (!outcome.value) {
          notice->showProblem(outcome.problem);
          bar->setWaiting(false);
        } else if (done) {
          done();
        }
      });
}

void TrainingPage::State::start() {
  if (!form->problem().isEmpty() || std::exchange(startingOne, true)) return;
  inBackground(
      pool, &page,
      [registry = page.registry_, options = form->options(), model = form->startModel().toStdString(),
       trainer = page.trainer_] { return startRun(registry, options, model, trainer); },
      [this](const Outcome<StartedRun>& outcome) {
        startingOne = false;
        if (!outcome.value) {
          notice->showProblem(outcome.problem);
          return;
        }
        notice->dismiss();
        attached = true;
        page.started_.push_back(outcome.value->run);
        showRun(pathOf(outcome.value->run), outcome.value->process);
        runs->reload();
      });
}

void TrainingPage::State::resume() {
  if (!follower.run()) return;
  bar->setWaiting(true);
  inBackground(
      pool, &page,
      [run = *follower.run(), trainer = page.trainer_] {
        return StartedRun{run, trainer.start(run)};
      },
      [this](const Outcome<StartedRun>& outcome) {
        bar->setWaiting(false);
        if (!outcome.value) {
          notice->showProblem(outcome.problem);
          return;
        }
        page.started_.push_back(outcome.value->run);
        if (follower.run() && follower.run()->path() == outcome.value->run.path()) follower.expect(outcome.value->process);
      });
}

void TrainingPage::State::ask(train::RunRequest request) {
  if (!follower.run()) return;
  bar->setWaiting(true);
  change([run = *follower.run(), request] { run.request(request); }, [this] { follower.look(); });
}

void TrainingPage::State::use(const std::filesystem::path& snapshot) {
  inBackground(
      pool, &page, [registry = page.registry_, snapshot] { return addSnapshot(registry, snapshot); },
      [this](const Outcome<std::string>& outcome) {
        if (!outcome.value) {
          notice->showProblem(outcome.problem);
          return;
        }
        const QString model = QString::fromStdString(*outcome.value);
        notice->showInfo(TrainingPage::tr("%1 is among your models now.").arg(model));
        Q_EMIT page.modelsChanged();
        Q_EMIT page.useRequested(model);
        reloadModels();
      });
}

void TrainingPage::State::askForRun() {
  auto* dialog = new QFileDialog(&page, TrainingPage::tr("Run folder"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  QObject::connect(dialog, &QFileDialog::fileSelected, &page, [this](const QString& path) {
    if (!QFileInfo::exists(QDir(path).filePath(QStringLiteral("config.json")))) {
      notice->showProblem(
          TrainingPage::tr("%1 holds no training: there is no config.json in it.").arg(QDir::toNativeSeparators(path)));
      return;
    }
    runs->addOther(path);
    attached = true;
    showRun(QFileInfo(path).absoluteFilePath());
    runs->reload();
  });
  dialog->open();
}

void TrainingPage::State::copySettings() {
  if (!follower.run()) return;
  inBackground(
      pool, &page, [run = *follower.run()] { return run.options(); },
      [this](const Outcome<train::TrainingOptions>& outcome) {
        if (outcome.value) {
          form->setOptions(*outcome.value);
        } else {
          notice->showProblem(outcome.problem);
        }
      });
}

void TrainingPage::State::showInFiles() {
  if (follower.run()) QDesktopServices::openUrl(QUrl::fromLocalFile(pathOf(*follower.run())));
}

void TrainingPage::State::moveToBin() {
  if (!follower.run()) return;
  const auto trashed = std::make_shared<models::Trashed>();
  const QString name = QString::fromStdString(follower.run()->name());
  change([run = *follower.run(), trashed] { *trashed = models::moveToTrash(run.path()); },
         [this, trashed, name] {
           showRun({});
           runs->reload();
           notice->showInfo(TrainingPage::tr("%1 is in the bin now.").arg(name), TrainingPage::tr("Put back"));
           noticeAction = [this, trashed, name] {
             change([trashed] { models::restoreFromTrash(*trashed); },
                    [this, name] {
                      notice->showInfo(TrainingPage::tr("%1 is back.").arg(name));
                      runs->reload();
                    });
           };
         });
}

void TrainingPage::State::layOver(const QString& path, bool wanted) {
  if (!wanted) {
    earlier.removeIf([&](const EarlierRun& run) { return run.path == path; });
    plots->setEarlier(earlier);
    return;
  }
  inBackground(
      pool, &page,
      [path] {
        auto read = std::make_shared<RunCurves>();
        read->add(train::MetricsReader(train::RunFolder(toPath(path)).metricsFile()).read().reports);
        return EarlierRun{path, QFileInfo(path).fileName(), read};
      },
      [this](const Outcome<EarlierRun>& outcome) {
        if (!outcome.value) {
          notice->showProblem(outcome.problem);
          return;
        }
        earlier << *outcome.value;
        plots->setEarlier(earlier);
      });
}

}  // namespace daybreak::ui
