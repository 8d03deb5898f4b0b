#include "train/torch/pace.h"

#include <unistd.h>

#include <algorithm>
#include <fstream>

namespace daybreak::train {

namespace {

/// Resident memory of this process; 0 where /proc does not tell.
double memoryMb() {
  std::ifstream file("/proc/self/statm");
  double total = 0;
  double resident = 0;
  file >> total >> resident;
  return resident * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e6;
}

}  // namespace

void Pace::add(StepReport& report, int pictures, double waitedSeconds, int every) {
  pictures_ += pictures;
  const double seconds = std::max(window_.ms() / 1000, 1e-6);
  report.picturesPerSecond = pictures_ / seconds;
  report.waitedShare = std::clamp((waitedSeconds - waitedBefore_) / seconds, 0.0, 1.0);
  report.memoryMb = memoryMb();
  if (report.step % every != 0) return;
  window_ = Stopwatch();
  pictures_ = 0;
  waitedBefore_ = waitedSeconds;
}

}  // namespace daybreak::train
