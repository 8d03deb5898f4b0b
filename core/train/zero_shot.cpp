#include "train/zero_shot.h"

#include "engine/devices.h"
#include "engine/torch_module.h"
#include "train/pictures.h"
#include "train/torch_entries.h"

namespace daybreak::train {

models::Model trainZeroShot(const TrainingOptions& options, const TrainingEvents& events, std::stop_token stop) {
  auto resolved = options;
  const auto device = engine::chooseDevice(options.device);
  resolved.device = device.id;
  if (!device.notice.empty()) events.notice(device.notice);
  const auto& entries = engine::TorchModule::standard().entries<TorchEntries>(kTorchEntries);
  return entries.train(resolved, loadPictures(options.images, options.side, events.notice, stop), events, stop);
}

}  // namespace daybreak::train
