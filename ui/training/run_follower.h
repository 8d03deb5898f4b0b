#pragma once
/// Follows a run's folder while a process, here or on another machine, trains in it. Files are read in the background.
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>
#include <memory>
#include <optional>
#include <vector>

#include "train/run/metrics_file.h"
#include "train/run/run_folder.h"

namespace daybreak::ui {

/// What is new in a run's folder.
struct RunNews {
  train::RunStatus status;
  bool starting = false;  ///< its process is there and has said nothing yet
  train::MetricsReader::News metrics;
  std::vector<std::vector<train::StepFile>> previews;  ///< of each picture, the dark one first as step 0
  std::vector<train::StepFile> snapshots;
  QString lastWords;                              ///< of a process that failed or disappeared
  std::optional<train::TrainingOptions> options;  ///< in the first news, without the start model
};

/// Whether a process works on it.
bool isAtWork(train::RunState state);

class RunFollower : public QObject {
  Q_OBJECT
 public:
  explicit RunFollower(QObject* parent = nullptr);
  ~RunFollower() override;

  /// From now on this run, from the beginning. @param process one that was just started for it; 0: none
  void follow(const train::RunFolder& run, qint64 process = 0);
  /// A process was started for the run that is followed.
  void expect(qint64 process);
  void stop();
  const train::RunFolder* run() const { return run_ ? &*run_ : nullptr; }
  /// Looks now instead of at the next tick.
  void look();

 Q_SIGNALS:
  void news(const daybreak::ui::RunNews& news);
  void failed(const QString& sentence);

 private:
  struct Reader;

  void take(RunNews news);

  QThreadPool pool_;
  QTimer timer_;
  std::optional<train::RunFolder> run_;
  std::shared_ptr<Reader> reader_;
  bool reading_ = false;
  qint64 process_ = 0;         ///< started by this window, nothing heard of it yet
  std::int64_t heardOf_ = -1;  ///< the status as it was before
};

}  // namespace daybreak::ui
