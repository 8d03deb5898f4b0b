#pragma once
/// Enhancing a list of photos one after another: what `daybreak-cli enhance` and the window's export do.
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/edit.h"
#include "engine/enhancer.h"
#include "media/save.h"

namespace daybreak::jobs {

/// One photo to enhance.
struct EnhanceTask {
  std::filesystem::path input;
  std::filesystem::path output;
  std::filesystem::path map;  ///< where the factor map goes: .tif/.tiff float values, else a coloured PNG; empty: nowhere
};

/// What became of it.
struct EnhanceResult {
  EnhanceTask task;
  std::string error;  ///< empty: done
  int width = 0;
  int height = 0;
  double exposureGain = 1;
  double estimateMs = 0;
  double renderMs = 0;
  double totalMs = 0;
};

/// Loads, enhances and writes one photo. Throws Error or Cancelled; then nothing was written.
EnhanceResult enhanceFile(const engine::Enhancer& enhancer, const EnhanceTask& task, const engine::Edit& edit,
                          const media::SaveOptions& save, std::stop_token stop = {});

/// The same for many: a photo that fails is reported and the rest goes on. Returns how many failed; throws Cancelled.
int enhanceFiles(const engine::Enhancer& enhancer, const std::vector<EnhanceTask>& tasks, const engine::Edit& edit,
                 const media::SaveOptions& save, const std::function<void(const EnhanceResult&)>& finished,
                 std::stop_token stop = {});

/// Where results go. With one input and an output that is no folder: that file; else output is a folder and each result keeps
/// its name (with the ending .png where Daybreak does not write the input's format); maps then lie in the folder `map`.
/// Throws Error if two inputs would be written to one file.
std::vector<EnhanceTask> planTasks(const std::vector<std::filesystem::path>& inputs, const std::filesystem::path& output,
                                   const std::filesystem::path& map);

}  // namespace daybreak::jobs
