#pragma once
/// How fast a training is, for its reports.
#include "stopwatch.h"
#include "train/training_options.h"

namespace daybreak::train {

class Pace {
 public:
  /// Fills the report's figures of speed and memory, over the steps since the last one divisible by `every`.
  /// @param waitedSeconds that the training has waited for pictures since it began
  void add(StepReport& report, int pictures, double waitedSeconds, int every);

 private:
  Stopwatch window_;
  int pictures_ = 0;
  double waitedBefore_ = 0;
};

}  // namespace daybreak::train
