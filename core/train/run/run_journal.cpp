#include "train/run/run_journal.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <fstream>

#include "engine/devices.h"
#include "engine/enhancer.h"
#include "error.h"
#include "media/save.h"
#include "models/model_file.h"
#include "train/run/state_file.h"

namespace daybreak::train {

namespace {

constexpr std::chrono::seconds kBetweenStatuses{1};
constexpr int kPreviewQuality = 90;

std::string now() {
  const std::time_t seconds = std::time(nullptr);
  std::tm local{};
  std::array<char, 32> text{};
  ::localtime_r(&seconds, &local);
  return {text.data(), std::strftime(text.data(), text.size(), "%F %T", &local)};
}

std::string deviceName(const std::string& wanted) {
  const auto id = engine::chooseDevice(wanted).id;
  for (const auto& device : engine::listDevices().devices)
    if (device.id == id) return device.name;
  return id;
}

void savePreview(const media::Image& picture, const std::filesystem::path& file) {
  media::SaveOptions options;
  options.quality = kPreviewQuality;
  options.overwrite = true;
  media::savePhoto(picture, file, options);
}

}  // namespace

RunJournal::RunJournal(const RunFolder& run, const TrainingOptions& options, int from, std::vector<media::Image> dark)
    : run_(run), options_(options), metrics_(run.metricsFile(), from), dark_(std::move(dark)) {
  if (options.tensorBoard) events_.emplace(run.eventFolder());
  status_.step = from;
  status_.steps = options.steps;
  status_.device = deviceName(options.device);
  status_.host = hostName();
  status_.process = ::getpid();
  for (std::size_t i = 0; i < dark_.size(); ++i) savePreview(dark_[i], run_.previewFile(0, static_cast<int>(i)));
  state(RunState::Running);
}

void RunJournal::step(const StepReport& report, double secondsLeft) {
  status_.step = report.step;
  status_.secondsLeft = secondsLeft;
  const bool last = report.step == status_.steps;
  if (report.step % options_.reportEvery == 0 || report.step == 1 || last || report.validation) {
    metrics_.append(report);
    if (events_) events_->append(report);
  }
  if (std::chrono::steady_clock::now() - written_ > kBetweenStatuses) state(RunState::Running, status_.message);
}

void RunJournal::notice(const std::string& sentence) {
  std::ofstream log(run_.logFile(), std::ios::app);
  log << now() << "  " << sentence << "\n";
  if (!log.flush()) throw Error(run_.logFile(), "could not be written", std::strerror(errno));
  status_.message = sentence;
}

void RunJournal::checkpoint(const Checkpoint& reached) {
  writePreviews(reached);
  models::saveModel(reached.model, run_.snapshotFile(reached.state.step));
  writeState(run_.stateFile(), reached.state);
}

void RunJournal::writePreviews(const Checkpoint& reached) const {
  engine::ComputeOptions compute;
  compute.device = "cpu";
  const engine::Enhancer enhancer(std::make_shared<const models::Model>(reached.model), compute);
  for (std::size_t i = 0; i < dark_.size(); ++i)
    savePreview(enhancer.enhance(dark_[i], {}, {}).picture, run_.previewFile(reached.state.step, static_cast<int>(i)));
}

void RunJournal::state(RunState state, const std::string& message) {
  status_.state = state;
  status_.message = message;
  status_.updated =
      std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
  writeStatus(run_.statusFile(), status_);
  written_ = std::chrono::steady_clock::now();
}

}  // namespace daybreak::train
