#include "ui/batch/batch_runner.h"

#include <QFile>
#include <exception>
#include <new>
#include <utility>

#include "error.h"
#include "ui/photo/background.h"
#include "ui/photo/sidecar.h"

namespace daybreak::ui {

namespace {

constexpr int kTellEveryMs = 150;

QString fileName(const std::filesystem::path& path) { return QFile::decodeName(QByteArray::fromStdString(path.string())); }

/// As the Photo page stores it.
std::optional<engine::Edit> ownEdit(const std::filesystem::path& photo) {
  auto reading = sidecar::read(fileName(photo));
  if (!reading.problem.isEmpty()) throw Error(reading.problem.toStdString());
  return reading.edit;
}

}  // namespace

BatchRunner::BatchRunner(std::shared_ptr<EnhancerShelf> shelf, QObject* parent)
    : QObject(parent), shelf_(std::move(shelf)), segmenters_(std::make_shared<jobs::SegmenterShelf>()) {
  timer_.setInterval(kTellEveryMs);
  connect(&timer_, &QTimer::timeout, this, &BatchRunner::tell);
}

BatchRunner::~BatchRunner() {
  cancel();
  if (thread_.joinable()) thread_.join();
}

jobs::BatchHooks BatchRunner::hooks() {
  jobs::BatchHooks hooks;
  hooks.enhancer = [shelf = shelf_](const std::string& model) { return shelf->get(model); };
  hooks.segmenter = [segmenters = segmenters_](const engine::Edit& edit) { return segmenters->forEdit(edit); };
  hooks.sidecar = ownEdit;
  hooks.ask = [this](const std::filesystem::path& existing) { return ask(existing); };
  hooks.listing = [this](std::size_t photos) {
    const std::lock_guard lock(guard_);
    found_ = static_cast<qint64>(photos);
  };
  hooks.added = [this](std::size_t, std::size_t) {
    const std::lock_guard lock(guard_);
    grown_ = true;
  };
  hooks.changed = [this](std::size_t item) {
    const std::lock_guard lock(guard_);
    news_.insert(item);
  };
  hooks.notice = [this](const std::string& sentence) {
    const std::lock_guard lock(guard_);
    notices_ << QString::fromStdString(sentence);
  };
  return hooks;
}

/// In a worker's thread: waits for the person.
jobs::ConflictRule BatchRunner::ask(const std::filesystem::path& existing) {
  const std::lock_guard oneAtATime(asking_);
  std::unique_lock lock(guard_);
  if (answerForAll_) return *answerForAll_;
  if (stop_.stop_requested()) return jobs::ConflictRule::Skip;
  answer_.reset();
  QMetaObject::invokeMethod(
      this, [this, file = fileName(existing)] { Q_EMIT conflictAsked(file); }, Qt::QueuedConnection);
  answered_.wait(lock, [this] { return answer_.has_value(); });
  return *answer_;
}

void BatchRunner::answer(jobs::ConflictRule rule, bool forAll) {
  {
    const std::lock_guard lock(guard_);
    answer_ = rule;
    if (forAll) answerForAll_ = rule;
  }
  answered_.notify_all();
  Q_EMIT conflictSettled();
}

void BatchRunner::start(const jobs::BatchSettings& settings) {
  if (running_) return;
  {
    const std::lock_guard lock(guard_);
    news_.clear();
    notices_.clear();
    grown_ = false;
    found_ = -1;
    answerForAll_.reset();
  }
  job_ = std::make_shared<jobs::BatchJob>(settings, hooks());
  run();
}

void BatchRunner::run() {
  if (thread_.joinable()) thread_.join();
  stop_ = std::stop_source();
  running_ = true;
  thread_ = std::jthread([this, job = job_, stop = stop_.get_token()] {
    QString problem;
    bool cancelled = false;
    try {
      job->run(stop);
    } catch (const Cancelled&) {
      cancelled = true;
    } catch (const std::bad_alloc&) {
      problem = outOfMemorySentence();
    } catch (const std::exception& error) {
      problem = QString::fromUtf8(error.what());
    }
    QMetaObject::invokeMethod(
        this, [this, problem, cancelled] { finish(problem, cancelled); }, Qt::QueuedConnection);
  });
  timer_.start();
  Q_EMIT started();
  tell();
}

void BatchRunner::finish(const QString& problem, bool cancelled) {
  timer_.stop();
  running_ = false;
  tell();
  if (!problem.isEmpty()) Q_EMIT failed(problem);
  Q_EMIT ended(cancelled || isCancelling());
}

void BatchRunner::tell() {
  std::vector<std::size_t> items;
  QStringList sentences;
  bool grown = false;
  qint64 found = -1;
  {
    const std::lock_guard lock(guard_);
    items.assign(news_.begin(), news_.end());
    news_.clear();
    sentences.swap(notices_);
    grown = std::exchange(grown_, false);
    found = std::exchange(found_, -1);
  }
  if (found >= 0) Q_EMIT listing(found);
  if (grown) Q_EMIT added();
  if (!items.empty()) Q_EMIT changed(items);
  for (const QString& sentence : sentences) Q_EMIT noticed(sentence);
  Q_EMIT statusChanged(job_->status());
}

void BatchRunner::retryFailed() {
  if (!job_ || job_->retryFailed() == 0) return;
  if (running_)
    tell();
  else
    run();
}

void BatchRunner::pause() {
  if (!job_) return;
  job_->pause();
  tell();
}

void BatchRunner::resume() {
  if (!job_) return;
  job_->resume();
  tell();
}

void BatchRunner::cancel() {
  stop_.request_stop();
  if (job_) job_->resume();  // a pause would hide the end
  answer(jobs::ConflictRule::Skip, false);
}

void BatchRunner::move(const std::vector<std::size_t>& items, jobs::QueuePlace place) {
  if (job_) job_->move(items, place);
}

}  // namespace daybreak::ui
