#pragma once
/// How a run is doing: its status.json, written by the training every few seconds.
#include <cstdint>
#include <filesystem>
#include <string>

namespace daybreak::train {

enum class RunState {
  Prepared,     ///< never started
  Running,      ///< a process is training
  Paused,       ///< a process waits to go on
  Stopped,      ///< ended early by a person; can be resumed
  Finished,     ///< all its steps are done
  Failed,       ///< ended by a problem; can be resumed from the last snapshot
  Interrupted,  ///< the process disappeared; can be resumed from the last snapshot
};

struct RunStatus {
  RunState state = RunState::Prepared;
  int step = 0;
  int steps = 0;
  double secondsLeft = 0;  ///< 0: not known
  std::string device;      ///< as people call it
  std::string message;     ///< why it failed; the newest notice
  std::string host;        ///< the machine it runs on
  std::int64_t process = 0;
  std::int64_t updated = 0;  ///< seconds since 1970
};

/// Throws Error if it cannot be written.
void writeStatus(const std::filesystem::path& file, const RunStatus& status);

/// As it is written; Prepared if there is no file. Throws Error if it cannot be read.
RunStatus readStatus(const std::filesystem::path& file);

/// This machine's name.
std::string hostName();

}  // namespace daybreak::train
