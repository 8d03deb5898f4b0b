#include "train/zero_shot.h"

#include <algorithm>

#include "engine/devices.h"
#include "engine/torch_module.h"
#include "train/torch_entries.h"

namespace daybreak::train {

int stepsFor(const TrainingOptions& options, std::size_t trainingPictures) {
  if (options.epochs <= 0) return options.steps;
  const auto pictures = static_cast<std::int64_t>(trainingPictures) * options.epochs;
  return static_cast<int>(std::max<std::int64_t>((pictures + options.batch - 1) / options.batch, 1));
}

models::Model trainZeroShot(const TrainingOptions& options, PictureStore& pictures, const TrainingEvents& events,
                            std::stop_token stop, const TrainingState* from) {
  auto resolved = options;
  const auto device = engine::chooseDevice(options.device);
  resolved.device = device.id;
  if (!device.notice.empty()) events.notice(device.notice);
  const auto& entries = engine::TorchModule::standard().entries<TorchEntries>(kTorchEntries);
  return entries.train(resolved, pictures, events, stop, from);
}

}  // namespace daybreak::train
