#pragma once
/// How a run is told to people.
#include <QString>

#include "train/run/run_status.h"

namespace daybreak::ui {

/// "running", "paused" …
QString stateWord(train::RunState state);
/// "2 min 5 s", "3 h 20 min"
QString durationText(double seconds);
/// "step 120 of 1000"; empty before the first
QString progressText(const train::RunStatus& status);

}  // namespace daybreak::ui
