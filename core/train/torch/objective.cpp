#include "train/torch/objective.h"

#include "error.h"
#include "train/torch/curve_objective.h"
#include "train/torch/sci_objective.h"

namespace daybreak::train {

namespace {

/// Calibration is kept where the start model has it, even if this training does not use it.
nets::Calibration calibrationFor(const TrainingOptions& options) {
  const auto has = [&](const auto& weights) {
    const auto first = weights.lower_bound("calibrate.");
    return first != weights.end() && first->first.starts_with("calibrate.");
  };
  const bool wanted = options.stages > 1 || (options.start && has(options.start->weights));
  return wanted ? nets::Calibration::With : nets::Calibration::Without;
}

}  // namespace

models::ArchitectureOptions netOptions(const TrainingOptions& options) {
  if (options.start) return options.start->card.options;
  return options.architecture == "sgz" ? models::ArchitectureOptions{{"conv", options.conv}} : models::ArchitectureOptions{};
}

std::unique_ptr<Objective> makeObjective(const TrainingOptions& options) {
  std::unique_ptr<Objective> objective;
  const auto& architecture = options.start ? options.start->card.architecture : options.architecture;
  if (architecture == "sgz" || architecture == "zero-dce")
    objective = std::make_unique<CurveObjective>(nets::makeNet(architecture, netOptions(options)), options);
  else if (architecture == "sci")
    objective = std::make_unique<SciObjective>(nets::SciNet(calibrationFor(options)), options);
  else
    throw Error("The network \"" + architecture + "\" cannot be trained.");
  objective->net().initialise(options.seed);
  if (options.start) objective->net().load(options.start->weights);
  return objective;
}

}  // namespace daybreak::train
