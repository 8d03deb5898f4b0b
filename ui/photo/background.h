#pragma once
/// Core calls off the GUI thread: every exception ends as a sentence in the result, never in the event loop.
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QtConcurrent/QtConcurrentRun>
#include <exception>
#include <functional>
#include <new>
#include <optional>
#include <type_traits>
#include <utility>

#include "error.h"

namespace daybreak::ui {

/// What became of a background call: a value, a sentence for the person, or neither when it was cancelled.
template <typename T>
struct Outcome {
  std::optional<T> value;
  QString problem;
  double milliseconds = 0;
  bool cancelled() const { return !value && problem.isEmpty(); }
};

QString outOfMemorySentence();

/// Runs `work` here and now and catches what it throws.
template <typename Work>
auto attempt(Work& work) {
  Outcome<std::invoke_result_t<Work&>> outcome;
  QElapsedTimer clock;
  clock.start();
  try {
    outcome.value = work();
  } catch (const Cancelled&) {
    return outcome;
  } catch (const std::bad_alloc&) {
    outcome.problem = outOfMemorySentence();
  } catch (const std::exception& error) {
    outcome.problem = QString::fromUtf8(error.what());
  }
  outcome.milliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6;
  return outcome;
}

/// Runs `work` in the pool, then `done(outcome)` in the GUI thread; not at all if `context` is gone by then.
/// `work` must own (or share) everything it touches.
template <typename Work, typename Done>
void inBackground(QThreadPool& pool, QObject* context, Work work, Done done) {
  using Result = Outcome<std::invoke_result_t<Work&>>;
  auto* watcher = new QFutureWatcher<Result>(context);
  QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)]() mutable {
    Result outcome = watcher->future().takeResult();
    watcher->deleteLater();
    done(std::move(outcome));
  });
  watcher->setFuture(QtConcurrent::run(&pool, [work = std::move(work)]() mutable { return attempt(work); }));
}

/// One kind of work of which only the newest request matters: one in flight, the newest waits, others are dropped.
class LatestTask : public QObject {
  Q_OBJECT
 public:
  explicit LatestTask(QThreadPool& pool, QObject* parent = nullptr) : QObject(parent), pool_(pool) {}

  template <typename Work, typename Done>
  void request(Work work, Done done) {
    next_ = [this, work = std::move(work), done = std::move(done)]() mutable {
      inBackground(pool_, this, std::move(work), [this, done = std::move(done)](auto outcome) mutable {
        busy_ = false;
        if (!next_ && !dropped_) done(std::move(outcome));
        dropped_ = false;
        startNext();
      });
    };
    if (!busy_) startNext();
  }

  /// Forgets what waits and ignores the result of what runs.
  void drop() {
    next_ = nullptr;
    dropped_ = busy_;
  }

 private:
  void startNext() {
    if (!next_) return;
    busy_ = true;
    std::exchange(next_, nullptr)();
  }

  QThreadPool& pool_;
  std::function<void()> next_;
  bool busy_ = false;
  bool dropped_ = false;
};

}  // namespace daybreak::ui
