#pragma once
/// A training run on disk. Everything a person, the window or another machine wants to know about a training is in its folder:
///   config.json                  its options; start.safetensors, the weights it began with, when fine-tuning
///   metrics.csv                  the figures of its steps
///   status.json                  how it is doing
///   snapshots/step-000100.safetensors     models, usable at once
///   previews/dark-1.jpg, step-000100-1.jpg  the same pictures, dark and enhanced
///   state.safetensors            what the training goes on from: weights, optimiser, position in the data
///   log.txt                      its notices, with date and time
///   output.txt                   what its process wrote, where the window started it: the last words of one that crashed
///   events/                      the figures for TensorBoard, if the options ask for it
///   request, lock                what the training is asked to do; held by its process
#include <filesystem>
#include <string>
#include <vector>

#include "train/run/run_status.h"
#include "train/training_options.h"

namespace daybreak::train {

/// A file that belongs to a step.
struct StepFile {
  int step = 0;
  std::filesystem::path file;
};

/// What a running training can be asked to do.
enum class RunRequest { None, Pause, Continue, Stop };

class RunFolder {
 public:
  /// A folder that holds a run; nothing is read yet.
  explicit RunFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// Makes the folder with config.json (and start.safetensors). The options' folder of pictures is stored as an absolute path.
  /// Throws Error if the folder holds anything already or cannot be written.
  static RunFolder create(const std::filesystem::path& folder, const TrainingOptions& options);

  const std::filesystem::path& path() const { return folder_; }
  std::string name() const { return folder_.filename().string(); }
  std::filesystem::path configFile() const { return folder_ / "config.json"; }
  std::filesystem::path startFile() const { return folder_ / "start.safetensors"; }
  std::filesystem::path metricsFile() const { return folder_ / "metrics.csv"; }
  std::filesystem::path eventFolder() const { return folder_ / "events"; }
  std::filesystem::path statusFile() const { return folder_ / "status.json"; }
  std::filesystem::path stateFile() const { return folder_ / "state.safetensors"; }
  std::filesystem::path logFile() const { return folder_ / "log.txt"; }
  std::filesystem::path outputFile() const { return folder_ / "output.txt"; }
  std::filesystem::path lockFile() const { return folder_ / "lock"; }
  std::filesystem::path snapshotFile(int step) const;
  /// @param index 0…; @param step 0: the dark picture
  std::filesystem::path previewFile(int step, int index) const;

  /// With the start model, where there is one. Throws Error.
  TrainingOptions options() const;

  /// As written, but Interrupted where it says that a process is at work and none is: on this machine nobody holds the lock;
  /// from another one there was no sign of life for a minute. Throws Error.
  RunStatus status() const;

  /// In the order of their steps.
  std::vector<StepFile> snapshots() const;
  /// Enhanced previews of every step, of picture `index`.
  std::vector<StepFile> previews(int index) const;

  /// Asks the process that trains here; it answers at its next step. Throws Error if the folder cannot be written.
  void request(RunRequest request) const;
  /// What it is asked, once: the request is gone afterwards.
  RunRequest takeRequest() const;

 private:
  std::filesystem::path requestFile() const { return folder_ / "request"; }

  std::filesystem::path folder_;
};

/// Where the window keeps its runs: ~/.local/share/daybreak/runs. Throws Error if there is no home folder.
std::filesystem::path runsFolder();

/// Folders directly below `parent` that hold a config.json, the newest first.
std::vector<RunFolder> runsIn(const std::filesystem::path& parent);

/// A name that no folder in `parent` has: "2026-11-21 sgz", with a number if that one is taken.
std::string freeRunName(const std::filesystem::path& parent, const std::string& model);

}  // namespace daybreak::train
