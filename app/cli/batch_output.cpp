#include "batch_output.h"

#include <chrono>
#include <condition_variable>
#include <iostream>
#include <nlohmann/json.hpp>

#include "jobs/batch/batch_report.h"

namespace daybreak::cli {

namespace {

using nlohmann::json;

json counts(const jobs::BatchStatus& status) {
  return {{"total", status.total},     {"done", status.done},     {"doneByEarlierRuns", status.earlier},
          {"skipped", status.skipped}, {"failed", status.failed}, {"waiting", status.total - status.settled()}};
}

json progressObject(const jobs::BatchStatus& status) {
  auto object = counts(status);
  object["progress"] = status.total == 0 ? 0.0 : static_cast<double>(status.settled()) / static_cast<double>(status.total);
  object["picturesPerSecond"] = status.picturesPerSecond;
  object["secondsLeft"] = status.secondsLeft;
  if (!status.stuck.empty()) object["waitsBecause"] = status.stuck;
  return object;
}

}  // namespace

void BatchOutput::follow(const jobs::BatchJob& job) {
  ticker_ = std::jthread([this, &job](std::stop_token stop) {
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    while (!never.wait_for(lock, stop, std::chrono::seconds(1), [&] { return stop.stop_requested(); }) &&
           !stop.stop_requested())
      tick(job);
  });
}

void BatchOutput::tick(const jobs::BatchJob& job) {
  const auto status = job.status();
  const std::lock_guard lock(guard_);
  if (!status.listed) return;
  tellFindings(status);
  if (asJson_) {
    printJson(progressObject(status));
    return;
  }
  const double share = status.total == 0 ? 0 : static_cast<double>(status.settled()) / static_cast<double>(status.total);
  auto text = std::to_string(status.settled()) + " of " + std::to_string(status.total);
  if (status.picturesPerSecond > 0) {
    std::string rate = std::to_string(status.picturesPerSecond);
    text += ", " + rate.substr(0, rate.find('.') + 2) + " a second";
  }
  if (status.failed > 0) text += ", " + std::to_string(status.failed) + " failed";
  progress_.show(share, text);
}

/// Once, where there is something to be told.
void BatchOutput::tellFindings(const jobs::BatchStatus& status) {
  const auto& found = status.findings;
  if (std::exchange(findingsTold_, true) || found.done + found.otherSettings + found.changedPhotos == 0) return;
  if (asJson_) {
    printJson(
        {{"found", {{"done", found.done}, {"otherSettings", found.otherSettings}, {"changedPhotos", found.changedPhotos}}}});
    return;
  }
  progress_.clear();
  std::string text = std::to_string(found.done) + " results are there already.";
  if (found.otherSettings > 0)
    text += " " + std::to_string(found.otherSettings) + " are made again: they were made with other settings.";
  if (found.changedPhotos > 0) text += " " + std::to_string(found.changedPhotos) + " are made again: their photo has changed.";
  printProblem(text);
}

void BatchOutput::changed(const jobs::BatchJob& job, std::size_t index) {
  const auto item = job.item(index);
  if (item.state == jobs::BatchState::Waiting || item.state == jobs::BatchState::Working || item.heldBack) return;
  const std::lock_guard lock(guard_);
  if (asJson_) {
    json object{
        {"input", job.inputOf(index).string()},         {"output", job.outputOf(index).string()}, {"model", item.model},
        {"ok", item.state != jobs::BatchState::Failed}, {"state", jobs::toString(item.state)},    {"seconds", item.seconds}};
    if (item.state == jobs::BatchState::Done) object.update({{"width", item.width}, {"height", item.height}});
    if (!item.message.empty()) object[item.state == jobs::BatchState::Failed ? "error" : "message"] = item.message;
    printJson(object);
  } else if (item.state == jobs::BatchState::Failed) {
    progress_.clear();
    printProblem(item.message);
  }
}

void BatchOutput::notice(const std::string& sentence) {
  const std::lock_guard lock(guard_);
  progress_.clear();
  if (asJson_) printJson({{"notice", sentence}});
  printProblem(sentence);
}

void BatchOutput::listing(std::size_t photos) {
  const std::lock_guard lock(guard_);
  progress_.show(0, "found " + std::to_string(photos) + " photos");
}

void BatchOutput::summary(const jobs::BatchJob& job) {
  ticker_ = {};
  const auto status = job.status();
  const std::lock_guard lock(guard_);
  progress_.clear();
  tellFindings(status);
  const auto report = jobs::batchFile(job.settings(), ".csv").string();
  if (asJson_) {
    auto object = counts(status);
    object.update({{"summary", true}, {"ok", status.failed == 0 && status.settled() == status.total}, {"report", report}});
    printJson(object);
    return;
  }
  std::string text = std::to_string(status.done) + (status.done == 1 ? " result" : " results");
  if (status.earlier > 0) text += ", " + std::to_string(status.earlier) + " of them from earlier runs";
  if (status.skipped > 0) text += "; " + std::to_string(status.skipped) + " skipped";
  if (status.failed > 0) text += "; " + std::to_string(status.failed) + " failed";
  if (status.total > status.settled()) text += "; " + std::to_string(status.total - status.settled()) + " not done";
  std::cout << text << ". Report: " << report << std::endl;
}

}  // namespace daybreak::cli
