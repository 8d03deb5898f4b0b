#pragma once
/// The inside of a BatchJob. Private to batch_job.cpp, batch_work.cpp and batch_arrivals.cpp.
#include <atomic>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <set>

#include "jobs/batch/batch_job.h"
#include "jobs/batch/batch_rate.h"
#include "jobs/batch/memory_gate.h"
#include "jobs/batch/output_check.h"

namespace daybreak::jobs {

struct BatchJob::State {
  State(BatchSettings wanted, BatchHooks given);

  // batch_job.cpp: what waits and who works
  void prepare(std::stop_token stop);
  void openJournal();
  void work(std::stop_token stop);
  void serve(std::stop_token stop);
  std::vector<std::size_t> take(std::stop_token stop);
  void endWatching();
  void watchOverSpace(std::stop_token stop);
  bool nothingLeft() const;
  void add(std::vector<SourcePhoto> photos);
  void tellChanged(const std::vector<std::size_t>& items) const;
  void notice(const std::string& sentence) const;
  std::shared_ptr<const ItemSettings> settingsFor(const std::filesystem::path& relative, const std::string& model,
                                                  std::string& problem);
  std::uint64_t weightsOf(const std::string& model);

  // batch_work.cpp: one photo
  struct Target;
  void process(const std::vector<std::size_t>& items, std::stop_token stop);
  void putBack(const std::vector<std::size_t>& items);
  void enhanceAll(const SourcePhoto& photo, std::vector<Target>& targets, std::stop_token stop);
  void enhanceOne(const SourcePhoto& photo, Target& target, media::Image picture, const std::function<void()>& encoded,
                  std::stop_token stop);
  bool settleName(Target& target);
  void finish(const Target& target, BatchState result, const std::string& message, bool noted = false);
  void fail(const Target& target, const std::exception& problem);
  void holdBack(const Target& target, const std::string& why, std::uint64_t bytes);
  void setProgress(std::size_t item, double share01);

  // batch_arrivals.cpp: photos that come or change while it watches
  void watch(std::stop_token stop);
  void arrived(const std::vector<SourcePhoto>& photos);

  const BatchSettings settings;
  const BatchHooks hooks;
  const int cores;
  const int workers;
  MemoryGate memory;
  std::unique_ptr<OutputCheck> output;
  std::unique_ptr<BatchJournal> journal;
  std::unique_ptr<BatchPlan> plan;  ///< guarded by planning, as `sidecarless` and `weights`
  std::mutex planning;
  std::map<std::string, std::shared_ptr<const ItemSettings>> sidecarless;  ///< by model
  std::map<std::string, std::uint64_t> weights;

  mutable std::mutex guard;  ///< of all that follows
  std::condition_variable_any changes;
  std::vector<SourcePhoto> photos;
  std::map<std::string, std::size_t> photoByName;  ///< when watching
  std::vector<BatchItem> items;
  std::deque<std::size_t> queue;
  std::map<std::size_t, double> shares;                         ///< of items that are worked on
  std::set<std::pair<std::uint64_t, std::uint64_t>> originals;  ///< device and inode
  BatchStatus counts;
  BatchRate rate;
  int busy = 0;
  bool watching = false;
  bool givenUp = false;
  std::uint64_t stuckBytes = 0;  ///< what could not be written
};

}  // namespace daybreak::jobs
