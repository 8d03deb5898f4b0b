#include "train/run/run_folder.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <ctime>
#include <utility>

#include "atomic_file.h"
#include "error.h"
#include "input_file.h"
#include "models/model_file.h"
#include "models/person_folders.h"
#include "train/run/config_file.h"
#include "train/run/run_lock.h"

namespace daybreak::train {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t kSilentSeconds = 60;
constexpr std::array<std::pair<RunRequest, const char*>, 3> kRequests{
    {{RunRequest::Pause, "pause"}, {RunRequest::Continue, "continue"}, {RunRequest::Stop, "stop"}}};

std::string stepName(int step) {
  auto digits = std::to_string(step);
  return "step-" + std::string(digits.size() < 6 ? 6 - digits.size() : 0, '0') + digits;
}

/// The files called "step-NUMBER" + ending, in the order of their numbers.
std::vector<StepFile> stepFiles(const fs::path& folder, const std::string& ending) {
  constexpr std::string_view kStart = "step-";
  std::vector<StepFile> files;
  std::error_code missing;
  for (const auto& entry : fs::directory_iterator(folder, missing)) {
    const auto name = entry.path().filename().string();
    if (!name.starts_with(kStart) || !name.ends_with(ending)) continue;
    int step = 0;
    const auto* const last = name.data() + name.size() - ending.size();
    const auto [end, problem] = std::from_chars(name.data() + kStart.size(), last, step);
    if (problem == std::errc() && end == last) files.push_back({step, entry.path()});
  }
  std::ranges::sort(files, {}, &StepFile::step);
  return files;
}

void makeFolder(const fs::path& folder) {
  std::error_code problem;
  fs::create_directories(folder, problem);
  if (problem) throw Error(folder, "could not be made", problem.message());
}

std::int64_t secondsNow() {
  return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

}  // namespace

RunFolder RunFolder::create(const fs::path& folder, const TrainingOptions& options) {
  std::error_code problem;
  if (fs::exists(folder, problem) && !fs::is_empty(folder, problem))
    throw Error(folder, "cannot become a new run", "it is not empty", "Choose another folder, or resume the run in it.");
  makeFolder(folder / "snapshots");
  makeFolder(folder / "previews");
  const RunFolder run(fs::absolute(folder).lexically_normal());
  if (options.start) models::saveModel(*options.start, run.startFile(), WhenTaken::Refuse);
  auto stored = options;
  if (!options.images.empty()) stored.images = fs::absolute(options.images).lexically_normal();
  writeConfig(run.configFile(), stored);
  return run;
}

fs::path RunFolder::snapshotFile(int step) const { return folder_ / "snapshots" / (stepName(step) + ".safetensors"); }

fs::path RunFolder::previewFile(int step, int index) const {
  return folder_ / "previews" / ((step == 0 ? "dark" : stepName(step)) + "-" + std::to_string(index + 1) + ".jpg");
}

TrainingOptions RunFolder::options() const {
  auto options = readConfig(configFile());
  std::error_code missing;
  if (fs::exists(startFile(), missing)) options.start = models::loadModel(startFile());
  return options;
}

RunStatus RunFolder::status() const {
  auto status = readStatus(statusFile());
  if (status.state != RunState::Running && status.state != RunState::Paused) return status;
  const bool alive = status.host == hostName() ? RunLock::isHeld(lockFile()) : secondsNow() - status.updated < kSilentSeconds;
  if (!alive) status.state = RunState::Interrupted;
  return status;
}

std::vector<StepFile> RunFolder::snapshots() const { return stepFiles(folder_ / "snapshots", ".safetensors"); }

std::vector<StepFile> RunFolder::previews(int index) const {
  return stepFiles(folder_ / "previews", "-" + std::to_string(index + 1) + ".jpg");
}

void RunFolder::request(RunRequest request) const {
  for (const auto& [known, word] : kRequests)
    if (known == request) writeTextFile(requestFile(), word);
}

RunRequest RunFolder::takeRequest() const {
  std::error_code missing;
  if (!fs::exists(requestFile(), missing)) return RunRequest::None;
  const auto asked = readTextFile(requestFile());
  fs::remove(requestFile(), missing);
  const auto known = std::ranges::find(kRequests, asked, [](const auto& request) { return std::string(request.second); });
  return known == kRequests.end() ? RunRequest::None : known->first;
}

fs::path runsFolder() {
  const auto data = models::dataHome();
  if (data.empty()) throw Error("There is no home folder to keep trainings in. Set XDG_DATA_HOME.");
  return data / "daybreak" / "runs";
}

std::vector<RunFolder> runsIn(const fs::path& parent) {
  std::vector<std::pair<fs::file_time_type, RunFolder>> runs;
  std::error_code missing;
  for (const auto& entry : fs::directory_iterator(parent, missing)) {
    std::error_code none;
    const auto made = fs::last_write_time(entry.path() / "config.json", none);
    if (!none) runs.emplace_back(made, RunFolder(entry.path()));
  }
  std::ranges::sort(runs, [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<RunFolder> folders;
  for (auto& run : runs) folders.push_back(std::move(run.second));
  return folders;
}

std::string freeRunName(const fs::path& parent, const std::string& model) {
  const std::time_t now = std::time(nullptr);
  std::tm day{};
  std::array<char, 16> date{};
  ::localtime_r(&now, &day);
  const auto length = std::strftime(date.data(), date.size(), "%F", &day);
  const auto name = std::string(date.data(), length) + " " + model;
  std::error_code missing;
  for (int number = 1;; ++number) {
    const auto candidate = number == 1 ? name : name + " " + std::to_string(number);
    if (!fs::exists(parent / candidate, missing)) return candidate;
  }
}

}  // namespace daybreak::train
