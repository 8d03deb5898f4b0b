#pragma once
/// Enhances a whole folder: pictures are decoded, enhanced and encoded side by side, each result is written whole or not at all
/// and noted in the journal, and one bad file never stops the rest.
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/enhancer.h"
#include "jobs/batch/batch_item.h"
#include "jobs/batch/batch_plan.h"
#include "jobs/batch/batch_settings.h"
#include "segment/segmenter.h"

namespace daybreak::jobs {

/// What a batch needs of its surroundings, and whom it tells. All are called from several threads; those that tell may be
/// empty.
struct BatchHooks {
  std::function<std::shared_ptr<const engine::Enhancer>(const std::string& model)> enhancer;  ///< throws Error
  std::function<std::shared_ptr<const segment::Segmenter>(const engine::Edit& edit)>
      segmenter;  ///< null if it has no light by class; throws Error
  std::function<std::optional<engine::Edit>(const std::filesystem::path& photo)> sidecar;  ///< throws Error if broken
  std::function<ConflictRule(const std::filesystem::path& existing)> ask;                  ///< for ConflictRule::Ask; waits
  std::function<void(std::size_t photosSoFar)> listing;
  std::function<void(std::size_t first, std::size_t count)> added;  ///< items, once the folder is listed and as photos arrive
  std::function<void(std::size_t item)> changed;                    ///< its state
  std::function<void(const std::string& sentence)> notice;
};

/// Numbers of a batch that runs.
struct BatchStatus {
  std::size_t total = 0;
  std::size_t done = 0;     ///< with those of earlier runs
  std::size_t earlier = 0;  ///< done by earlier runs
  std::size_t skipped = 0;
  std::size_t failed = 0;
  std::size_t working = 0;
  double picturesPerSecond = 0;  ///< results of the last minute; 0: not known yet
  double secondsLeft = 0;        ///< 0: not known
  bool listed = false;
  bool paused = false;
  bool ended = false;  ///< run() has returned
  std::string stuck;   ///< why nothing can be written: the batch waits until it can be again
  PlanFindings findings;

  std::size_t settled() const { return done + skipped + failed; }
};

/// Where waiting results go in the order of work.
enum class QueuePlace { First, Earlier, Later, Last };

class BatchJob {
 public:
  BatchJob(BatchSettings settings, BatchHooks hooks);
  /// Must not run any more.
  ~BatchJob();
  BatchJob(const BatchJob&) = delete;
  BatchJob& operator=(const BatchJob&) = delete;

  /// Lists the folder (the first time), enhances what waits and writes the report; when watching, until it is stopped. A stop
  /// ends it within the pictures that are worked on. May be called again: after retryFailed() it goes on with those.
  /// Throws Error if the folders cannot be used; Cancelled.
  void run(std::stop_token stop);

  // The rest may be called from any thread, also while it runs.

  /// No new picture is begun; those that are worked on are finished.
  void pause();
  void resume();
  /// Failed results wait again; returns how many.
  std::size_t retryFailed();
  void move(const std::vector<std::size_t>& items, QueuePlace place);

  const BatchSettings& settings() const;
  std::size_t size() const;
  BatchItem item(std::size_t index) const;
  std::filesystem::path inputOf(std::size_t index) const;
  std::filesystem::path outputOf(std::size_t index) const;
  /// Waiting results in the order of work.
  std::vector<std::size_t> waiting() const;
  /// How far a result that is worked on is, 0…1.
  double progress(std::size_t index) const;
  BatchStatus status() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace daybreak::jobs
