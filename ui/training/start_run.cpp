#include "ui/training/start_run.h"

namespace daybreak::ui {

StartedRun startRun(const models::Registry& registry, train::TrainingOptions options, const std::string& startModel,
                    const Trainer& trainer) {
  trainer.check();  // before there is a folder
  options.start = startModel.empty() ? nullptr : registry.load(startModel);
  options.command = "daybreak";
  const auto parent = train::runsFolder();
  const auto run = train::RunFolder::create(parent / train::freeRunName(parent, options.name), options);
  return {run, trainer.start(run)};
}

std::string addSnapshot(const models::Registry& registry, const std::filesystem::path& snapshot) {
  const auto check = registry.inspect(snapshot);
  if (!check.sameAs.empty()) return check.sameAs;
  return registry.import(snapshot, check.card.name).card.name;
}

}  // namespace daybreak::ui
