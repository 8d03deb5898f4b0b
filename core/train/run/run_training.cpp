#include "train/run/run_training.h"

#include <chrono>
#include <cstdlib>
#include <optional>
#include <thread>

#include "error.h"
#include "stopwatch.h"
#include "train/notices.h"
#include "train/run/run_journal.h"
#include "train/run/run_lock.h"
#include "train/run/state_file.h"
#include "train/validation_pictures.h"

namespace daybreak::train {

namespace {

constexpr std::chrono::milliseconds kBetweenRequests{200};
constexpr std::chrono::seconds kPausedSignOfLife{10};

/// How long the rest takes, from the steps of this process so far; pauses not counted.
class TimeLeft {
 public:
  explicit TimeLeft(int first) : first_(first) {}

  double after(int step, int steps) {
    if (measured_ == 0) started_ = Stopwatch();  // the first step also decodes and starts threads
    ++measured_;
    if (measured_ == 1) return 0;
    return (started_.ms() - pausedMs_) / 1000 / (step - first_ - 1) * (steps - step);
  }
  void pausedFor(double ms) { pausedMs_ += ms; }

 private:
  int first_;
  int measured_ = 0;
  double pausedMs_ = 0;
  Stopwatch started_;
};

std::optional<TrainingState> stateOf(const RunFolder& run) {
  std::error_code missing;
  if (!std::filesystem::exists(run.stateFile(), missing)) return std::nullopt;
  return readState(run.stateFile());
}

/// Waits while a person wants a pause. False if the training is to end.
bool answerRequests(const RunFolder& run, RunJournal& journal, TimeLeft& timeLeft, const std::stop_token& stop) {
  auto request = run.takeRequest();
  if (request != RunRequest::Pause) return request != RunRequest::Stop;
  const Stopwatch paused;
  journal.state(RunState::Paused);
  auto told = std::chrono::steady_clock::now();
  do {
    std::this_thread::sleep_for(kBetweenRequests);
    if (std::chrono::steady_clock::now() - told > kPausedSignOfLife) {
      journal.state(RunState::Paused);
      told = std::chrono::steady_clock::now();
    }
    request = run.takeRequest();
  } while ((request == RunRequest::None || request == RunRequest::Pause) && !stop.stop_requested());
  timeLeft.pausedFor(paused.ms());
  journal.state(RunState::Running);
  return request != RunRequest::Stop;
}

models::Model follow(const TrainingOptions& options, PictureStore& pictures, const RunEvents& events,
                     const std::optional<TrainingState>& from, std::stop_token stop) {
  TrainingEvents silent;
  silent.step = [](const StepReport&) {};
  silent.notice = events.notice;
  silent.checkpoint = [](const Checkpoint&) {};
  silent.goOn = [] { return true; };
  return trainZeroShot(options, pictures, silent, stop, from ? &*from : nullptr);
}

models::Model lead(const RunFolder& run, const TrainingOptions& options, PictureStore& pictures, RunJournal& journal,
                   Notices& notices, const RunEvents& events, const std::optional<TrainingState>& from, std::stop_token stop) {
  TimeLeft timeLeft(from ? from->step : 0);
  bool stopped = false;
  TrainingEvents training;
  const auto tell = [&](const std::string& sentence) {
    journal.notice(sentence);
    events.notice(sentence);
  };
  training.step = [&](const StepReport& report) {
    for (const auto& sentence : notices.take()) tell(sentence);
    const double secondsLeft = timeLeft.after(report.step, options.steps);
    journal.step(report, secondsLeft);
    events.step(report, options.steps, secondsLeft);
  };
  training.notice = tell;
  training.checkpoint = [&](const Checkpoint& reached) { journal.checkpoint(reached); };
  training.goOn = [&] {
    stopped = stopped || !answerRequests(run, journal, timeLeft, stop);
    return !stopped;
  };
  auto model = trainZeroShot(options, pictures, training, stop, from ? &*from : nullptr);
  journal.state(stopped ? RunState::Stopped : RunState::Finished);
  if (stopped) throw Cancelled();
  return model;
}

models::Model train(const RunFolder& run, TrainingOptions options, const RunEvents& events, std::stop_token stop) {
  const auto from = stateOf(run);
  Notices notices;
  PictureStore pictures(options.images, options.side, options.validationShare, notices.adder(), {}, stop);
  options.steps = stepsFor(options, pictures.trainingIndices().size());
  if (isFollower()) return follow(options, pictures, events, from, stop);
  run.takeRequest();  // one that was meant for the process before
  RunJournal journal(run, options, from ? from->step : 0, previewPictures(pictures, options.validationBatch, stop));
  return lead(run, options, pictures, journal, notices, events, from, stop);
}

void writeEnd(const RunFolder& run, RunState state, const std::string& message, const RunEvents& events) {
  if (isFollower()) return;
  try {
    auto status = readStatus(run.statusFile());
    status.state = state;
    status.message = message;
    writeStatus(run.statusFile(), status);
  } catch (const Error& problem) {  // the disk that ended the training may be too full for this, too
    events.notice(problem.what());
  }
}

}  // namespace

bool isFollower() {
  const char* rank = std::getenv("RANK");
  return rank != nullptr && std::getenv("WORLD_SIZE") != nullptr && std::string(rank) != "0";
}

models::Model trainInFolder(const RunFolder& run, const TrainingOptions& options, const RunEvents& events,
                            std::stop_token stop) {
  std::optional<RunLock> lock;
  if (!isFollower()) lock.emplace(run.lockFile());
  try {
    return train(run, options, events, stop);
  } catch (const Cancelled&) {
    writeEnd(run, RunState::Stopped, {}, events);
    throw;
  } catch (const std::exception& problem) {
    writeEnd(run, RunState::Failed, problem.what(), events);
    throw;
  }
}

}  // namespace daybreak::train
