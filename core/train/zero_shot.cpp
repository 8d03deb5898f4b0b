#include "train/zero_shot.h"

#include <algorithm>
#include <cstdlib>

#include "engine/devices.h"
#include "engine/torch_module.h"
#include "train/torch_entries.h"

namespace daybreak::train {

namespace {

/// Of several processes on one machine, each takes the GPU of its number, where there are so many.
std::string deviceOfProcess(const std::string& wanted) {
  const char* rank = std::getenv("LOCAL_RANK");
  if (rank == nullptr || (wanted != "auto" && wanted != "cuda")) return wanted;
  const auto own = std::string("cuda:") + rank;
  const auto devices = engine::listDevices().devices;
  const bool there = std::ranges::any_of(devices, [&](const auto& device) { return device.id == own; });
  return there ? own : wanted;
}

}  // namespace

int stepsFor(const TrainingOptions& options, std::size_t trainingPictures) {
  if (options.epochs <= 0) return options.steps;
  const auto pictures = static_cast<std::int64_t>(trainingPictures) * options.epochs;
  return static_cast<int>(std::max<std::int64_t>((pictures + options.batch - 1) / options.batch, 1));
}

models::Model trainZeroShot(const TrainingOptions& options, PictureStore& pictures, const TrainingEvents& events,
                            std::stop_token stop, const TrainingState* from) {
  auto resolved = options;
  const auto device = engine::chooseDevice(deviceOfProcess(options.device));
  resolved.device = device.id;
  if (!device.notice.empty()) events.notice(device.notice);
  const auto& entries = engine::TorchModule::standard().entries<TorchEntries>(kTorchEntries);
  return entries.train(resolved, pictures, events, stop, from);
}

}  // namespace daybreak::train
