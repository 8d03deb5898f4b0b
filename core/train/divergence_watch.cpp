#include "train/divergence_watch.h"

#include <algorithm>
#include <string>

#include "error.h"

namespace daybreak::train {

namespace {

constexpr double kFactor = 50;
constexpr int kSteps = 50;

}  // namespace

void DivergenceWatch::look(double total) {
  seen_ = std::min(seen_ + 1, kSteps);
  mean_ += (total - mean_) / seen_;
  if (seen_ < kSteps) {
    lowest_ = mean_;
    return;
  }
  lowest_ = std::min(lowest_, mean_);
  if (mean_ > kFactor * lowest_)
    throw Error("Training stopped: the loss has grown to more than " + std::to_string(static_cast<int>(kFactor)) +
                " times its lowest value. Go back to an earlier snapshot, or try a smaller learning rate.");
}

}  // namespace daybreak::train
