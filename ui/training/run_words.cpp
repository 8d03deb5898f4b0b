#include "ui/training/run_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace daybreak::ui {

QString stateWord(train::RunState state) {
  switch (state) {
    case train::RunState::Prepared:
      return QCoreApplication::translate("RunWords", "not started");
    case train::RunState::Running:
      return QCoreApplication::translate("RunWords", "running");
    case train::RunState::Paused:
      return QCoreApplication::translate("RunWords", "paused");
    case train::RunState::Stopped:
      return QCoreApplication::translate("RunWords", "stopped");
    case train::RunState::Finished:
      return QCoreApplication::translate("RunWords", "finished");
    case train::RunState::Failed:
      return QCoreApplication::translate("RunWords", "failed");
    case train::RunState::Interrupted:
      return QCoreApplication::translate("RunWords", "interrupted");
  }
  return {};
}

QString durationText(double seconds) {
  const auto whole = static_cast<int>(std::lround(seconds));
  if (whole < 60) return QCoreApplication::translate("RunWords", "%1 s").arg(whole);
  if (whole < 600) return QCoreApplication::translate("RunWords", "%1 min %2 s").arg(whole / 60).arg(whole % 60);
  if (whole < 3600) return QCoreApplication::translate("RunWords", "%1 min").arg(whole / 60);
  return QCoreApplication::translate("RunWords", "%1 h %2 min").arg(whole / 3600).arg(whole / 60 % 60);
}

QString progressText(const train::RunStatus& status) {
  if (status.steps <= 0) return {};
  return QCoreApplication::translate("RunWords", "step %1 of %2")
      .arg(QLocale().toString(status.step), QLocale().toString(status.steps));
}

}  // namespace daybreak::ui
