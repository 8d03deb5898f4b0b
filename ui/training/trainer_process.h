#pragma once
/// The process that trains: daybreak-cli beside this program, on its own feet, so that it outlives the window.
#include <QString>

namespace daybreak::train {
class RunFolder;
}

namespace daybreak::ui {

/// Starts processes that train. A value: tests give the path of another program.
struct Trainer {
  QString program;  ///< daybreak-cli

  /// daybreak-cli beside the running program.
  static Trainer standard();

  /// Throws Error if there is no such program.
  void check() const;

  /// Starts the training of a run, or goes on with it; what the process writes goes to the end of the run's output.txt. Returns
  /// its number. Throws Error if there is no such program or it cannot be started.
  qint64 start(const train::RunFolder& run) const;
};

/// Whether a process of this number is there.
bool isProcessAlive(qint64 process);

}  // namespace daybreak::ui
