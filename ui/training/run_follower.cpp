#include "ui/training/run_follower.h"

#include <QFile>

#include "train/run/config_file.h"
#include "ui/photo/background.h"
#include "ui/training/trainer_process.h"

namespace daybreak::ui {

namespace {

constexpr int kLookMs = 1000;
constexpr int kLookAtRestMs = 5000;  // somebody may go on with it on another machine
constexpr int kLastLines = 12;
constexpr qint64 kLastBytes = 4096;

QString lastLines(const std::filesystem::path& path) {
  QFile file(QFile::decodeName(path.c_str()));
  if (!file.open(QIODevice::ReadOnly)) return {};
  file.seek(std::max<qint64>(0, file.size() - kLastBytes));
  QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
  return lines.mid(std::max<qsizetype>(0, lines.size() - kLastLines)).join(QLatin1Char('\n'));
}

std::vector<std::vector<train::StepFile>> previewsOf(const train::RunFolder& run) {
  std::vector<std::vector<train::StepFile>> all;
  std::error_code missing;
  for (int index = 0; std::filesystem::exists(run.previewFile(0, index), missing); ++index) {
    auto steps = run.previews(index);
    steps.insert(steps.begin(), {0, run.previewFile(0, index)});
    all.push_back(std::move(steps));
  }
  return all;
}

}  // namespace

bool isAtWork(train::RunState state) { return state == train::RunState::Running || state == train::RunState::Paused; }

/// What the background keeps from one look to the next.
struct RunFollower::Reader {
  explicit Reader(const train::RunFolder& folder) : run(folder), metrics(folder.metricsFile()) {}

  RunNews look(qint64 process, std::int64_t heardOf) {
    RunNews news;
    news.status = run.status();
    news.metrics = metrics.read();
    news.previews = previewsOf(run);
    news.snapshots = run.snapshots();
    if (!told) news.options = train::readConfig(run.configFile());
    told = true;
    // A run that was not begun has no time of its own, also once it has failed.
    const bool failedAtOnce = news.status.updated == 0 && news.status.state == train::RunState::Failed;
    const bool silent = process > 0 && !isAtWork(news.status.state) && news.status.updated == heardOf && !failedAtOnce;
    news.starting = silent && isProcessAlive(process);
    if (silent && !news.starting && news.status.state != train::RunState::Failed)
      news.status.state = train::RunState::Interrupted;
    if (news.status.state == train::RunState::Failed || news.status.state == train::RunState::Interrupted) {
      news.lastWords = lastLines(run.outputFile());
      if (news.lastWords.isEmpty()) news.lastWords = lastLines(run.logFile());
    }
    return news;
  }

  const train::RunFolder run;
  train::MetricsReader metrics;
  bool told = false;
};

RunFollower::RunFollower(QObject* parent) : QObject(parent) {
  pool_.setMaxThreadCount(1);
  connect(&timer_, &QTimer::timeout, this, &RunFollower::look);
}

RunFollower::~RunFollower() = default;

void RunFollower::follow(const train::RunFolder& run, qint64 process) {
  run_ = run;
  reader_ = std::make_shared<Reader>(run);
  reading_ = false;
  heardOf_ = -1;
  expect(process);
}

void RunFollower::expect(qint64 process) {
  process_ = process;
  if (process > 0) heardOf_ = std::max<std::int64_t>(heardOf_, 0);
  timer_.start(kLookMs);
  look();
}

void RunFollower::stop() {
  timer_.stop();
  run_.reset();
  reader_.reset();
  process_ = 0;
}

void RunFollower::look() {
  if (!reader_ || reading_) return;
  reading_ = true;
  inBackground(
      pool_, this, [reader = reader_, process = process_, heardOf = heardOf_] { return reader->look(process, heardOf); },
      [this, reader = reader_](const Outcome<RunNews>& outcome) {
        if (reader != reader_) return;  // another run is followed by now
        reading_ = false;
        if (outcome.value) {
          take(*outcome.value);
        } else {
          Q_EMIT failed(outcome.problem);
        }
      });
}

void RunFollower::take(RunNews found) {
  if (process_ == 0 || isAtWork(found.status.state)) {
    heardOf_ = found.status.updated;
    process_ = 0;
  } else if (found.status.updated != heardOf_) {
    process_ = 0;  // it came and went between two looks
    heardOf_ = found.status.updated;
  }
  const bool busy = found.starting || isAtWork(found.status.state);
  timer_.setInterval(busy ? kLookMs : kLookAtRestMs);
  Q_EMIT news(found);
}

}  // namespace daybreak::ui
