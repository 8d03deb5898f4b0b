#pragma once
/// Writes a run's folder while it trains.
#include <chrono>
#include <memory>
#include <optional>
#include <vector>

#include "train/picture_store.h"
#include "train/run/event_file.h"
#include "train/run/metrics_file.h"
#include "train/run/run_folder.h"
#include "train/zero_shot.h"

namespace daybreak::train {

class RunJournal {
 public:
  /// Metrics after step `from` are dropped. Throws Error.
  /// @param dark pictures to be shown dark and enhanced
  RunJournal(const RunFolder& run, const TrainingOptions& options, int from, std::vector<media::Image> dark);

  /// Status of a run that is at work; writes metrics every options.reportEvery steps.
  void step(const StepReport& report, double secondsLeft);
  /// A line of log.txt, and the status' message.
  void notice(const std::string& sentence);
  /// Previews and snapshot first, the state last: it never says more than what is there.
  void checkpoint(const Checkpoint& reached);
  /// Writes the status now.
  void state(RunState state, const std::string& message = {});

 private:
  void writePreviews(const Checkpoint& reached) const;

  RunFolder run_;
  TrainingOptions options_;
  MetricsWriter metrics_;
  std::optional<EventFile> events_;  ///< for TensorBoard, if the options ask for it
  std::vector<media::Image> dark_;
  RunStatus status_;
  std::chrono::steady_clock::time_point written_;
};

}  // namespace daybreak::train
