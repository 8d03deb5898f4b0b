#pragma once
/// Runs a batch in the background and tells of it in the GUI thread, a few times a second at most.
#include <QObject>
#include <QTimer>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <thread>
#include <vector>

#include "jobs/batch/batch_job.h"
#include "jobs/segmenter_shelf.h"
#include "ui/photo/enhancer_shelf.h"

namespace daybreak::ui {

class BatchRunner : public QObject {
  Q_OBJECT
 public:
  explicit BatchRunner(std::shared_ptr<EnhancerShelf> shelf, QObject* parent = nullptr);
  /// Cancels; waits for the pictures that are worked on.
  ~BatchRunner() override;

  /// Another batch; only while none runs.
  void start(const jobs::BatchSettings& settings);
  /// Failed results once more, also after the end.
  void retryFailed();
  void pause();
  void resume();
  void cancel();
  void move(const std::vector<std::size_t>& items, jobs::QueuePlace place);
  /// What becomes of the file that conflictAsked() told of, and perhaps of all others.
  void answer(jobs::ConflictRule rule, bool forAll);

  bool isRunning() const { return running_; }
  bool isCancelling() const { return stop_.stop_requested(); }
  /// The batch that runs or ran last; null: none yet.
  const jobs::BatchJob* job() const { return job_.get(); }
  /// The same, for work in the background that outlives it.
  std::shared_ptr<const jobs::BatchJob> shared() const { return job_; }

 Q_SIGNALS:
  void started();
  void listing(qint64 photos);
  void added();  ///< job()->size() has grown
  void changed(const std::vector<std::size_t>& items);
  void statusChanged(const daybreak::jobs::BatchStatus& status);
  void noticed(const QString& sentence);
  void conflictAsked(const QString& file);
  void conflictSettled();
  void failed(const QString& sentence);  ///< it could not be begun
  void ended(bool cancelled);

 private:
  jobs::BatchHooks hooks();
  jobs::ConflictRule ask(const std::filesystem::path& existing);
  void run();
  void tell();
  void finish(const QString& problem, bool cancelled);

  std::shared_ptr<EnhancerShelf> shelf_;
  std::shared_ptr<jobs::SegmenterShelf> segmenters_;
  std::shared_ptr<jobs::BatchJob> job_;
  std::stop_source stop_;
  std::jthread thread_;
  bool running_ = false;
  QTimer timer_;

  std::mutex guard_;  ///< of what follows
  std::set<std::size_t> news_;
  bool grown_ = false;
  qint64 found_ = -1;
  QStringList notices_;
  std::mutex asking_;  ///< one question at a time
  std::condition_variable answered_;
  std::optional<jobs::ConflictRule> answer_;
  std::optional<jobs::ConflictRule> answerForAll_;
};

}  // namespace daybreak::ui
