#include "train/segmenter_options.h"

#include "engine/devices.h"
#include "engine/torch_module.h"
#include "train/torch_entries.h"

namespace daybreak::train {

models::Model trainSegmenter(const SegmenterOptions& options, const std::function<void(const SegmenterReport&)>& told,
                             std::stop_token stop) {
  auto resolved = options;
  resolved.device = engine::chooseDevice(options.device).id;
  return engine::TorchModule::standard().entries<TorchEntries>(kTorchEntries).trainSegmenter(resolved, told, stop);
}

}  // namespace daybreak::train
