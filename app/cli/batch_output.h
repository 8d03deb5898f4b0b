#pragma once
/// What a batch says on the command line.
#include <mutex>
#include <thread>

#include "console.h"
#include "jobs/batch/batch_job.h"

namespace daybreak::cli {

/// Follows a batch: a line on the terminal, or with --json one object for each result, one for its progress every second and
/// one at the end. Its calls may come from any thread.
class BatchOutput {
 public:
  explicit BatchOutput(bool asJson) : asJson_(asJson) {}

  /// Until it is destroyed.
  void follow(const jobs::BatchJob& job);
  void changed(const jobs::BatchJob& job, std::size_t item);
  void notice(const std::string& sentence);
  void listing(std::size_t photos);
  void summary(const jobs::BatchJob& job);

 private:
  void tick(const jobs::BatchJob& job);
  void tellFindings(const jobs::BatchStatus& status);

  bool asJson_;
  std::mutex guard_;
  ProgressLine progress_;
  bool findingsTold_ = false;
  std::jthread ticker_;
};

}  // namespace daybreak::cli
