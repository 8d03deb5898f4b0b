#pragma once
/// Run folders as a training writes them, for the tests of the Training page.
#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <cmath>

#include "models/model_file.h"
#include "models/registry.h"
#include "support/random_model.h"
#include "train/recipes.h"
#include "train/run/metrics_file.h"
#include "train/run/run_folder.h"
#include "train/run/run_lock.h"
#include "ui/photo/file_path.h"

class TrainingRunFixture {
 public:
  /// Everything a program keeps for its person lies in here from now on.
  TrainingRunFixture() {
    qputenv("XDG_DATA_HOME", QFile::encodeName(path(QStringLiteral("data"))));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(path(QStringLiteral("config"))));
    QDir().mkpath(path(QStringLiteral("models")));
    auto model = *randomModel(1);
    model.card.name = "sgz-base";
    daybreak::models::saveModel(model, daybreak::ui::toPath(path(QStringLiteral("models/sgz-base.safetensors"))));
  }

  QString path(const QString& name) const { return folder_.filePath(name); }

  daybreak::models::Registry registry() const {
    return {daybreak::ui::toPath(path(QStringLiteral("models"))), daybreak::ui::toPath(path(QStringLiteral("own")))};
  }

  /// A folder of dark pictures.
  QString pictures(int count, int side = 48) const {
    const QString folder = path(QStringLiteral("dark"));
    QDir().mkpath(folder);
    for (int i = 0; i < count; ++i) {
      QImage image(side + 8, side, QImage::Format_RGB32);
      for (int y = 0; y < side; ++y)
        for (int x = 0; x < side + 8; ++x) image.setPixel(x, y, qRgb(10 + x / 2 + i, 10 + y / 2, 8 + (x * y + i) % 20));
      if (!image.save(QStringLiteral("%1/%2.png").arg(folder).arg(i))) qFatal("cannot write a picture");
    }
    return folder;
  }

  daybreak::train::RunFolder makeRun(const QString& name) const {
    auto options = daybreak::train::recipeFor("sgz", daybreak::train::Recipe::Quick);
    options.images = daybreak::ui::toPath(path(QStringLiteral("dark")));
    return daybreak::train::RunFolder::create(daybreak::train::runsFolder() / name.toStdString(), options);
  }

  static void putStatus(const daybreak::train::RunFolder& run, daybreak::train::RunState state, int step,
                        const std::string& message = {}) {
    daybreak::train::RunStatus status;
    status.state = state;
    status.step = step;
    status.steps = 1000;
    status.secondsLeft = 125;
    status.device = "CPU, 2 threads";
    status.message = message;
    status.host = daybreak::train::hostName();
    status.process = 1;
    status.updated = 1'700'000'000 + step;
    daybreak::train::writeStatus(run.statusFile(), status);
  }

  static daybreak::train::StepReport report(int step) {
    daybreak::train::StepReport report;
    report.step = step;
    report.terms = {{"tv", 1.0 / step}, {"spatial", 0.5}, {"colour", 0.25}, {"exposure", 2 * std::exp(-step / 300.0)}};
    for (const auto& term : report.terms) report.total += term.value;
    if (step % 100 == 0) report.validation = report.total + 0.1;
    report.picturesPerSecond = 34;
    report.memoryMb = 512;
    return report;
  }

  static void putPreviews(const daybreak::train::RunFolder& run, int step, int pictures) {
    for (int i = 0; i < pictures; ++i) {
      QImage image(64, 48, QImage::Format_RGB32);
      image.fill(step == 0 ? QColor(20, 22, 26) : QColor(std::min(200, 60 + step / 5), 120, 110));
      if (!image.save(QFile::decodeName(run.previewFile(step, i).c_str()))) qFatal("cannot write a preview");
    }
  }

  static void putSnapshot(const daybreak::train::RunFolder& run, int step) {
    auto model = *randomModel(static_cast<unsigned>(step));
    model.card.name = "evening";
    daybreak::models::saveModel(model, run.snapshotFile(step));
  }

 private:
  QTemporaryDir folder_;
};
