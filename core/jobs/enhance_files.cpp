#include "jobs/enhance_files.h"

#include <algorithm>
#include <chrono>
#include <set>

#include "engine/map_colours.h"
#include "error.h"
#include "media/float_tiff.h"
#include "media/load.h"

namespace daybreak::jobs {

namespace fs = std::filesystem;

namespace {

class Stopwatch {
 public:
  double ms() const { return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start_).count(); }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

std::string lowerCase(std::string text) {
  std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

bool isTiffName(const fs::path& path) {
  const auto ending = lowerCase(path.extension().string());
  return ending == ".tif" || ending == ".tiff";
}

void saveMap(const engine::FactorMap& map, const fs::path& path, bool overwrite) {
  const int width = map.sourceWidth;
  const int height = map.sourceHeight;
  if (!isTiffName(path)) {
    media::SaveOptions options;
    options.format = media::PhotoFormat::Png;
    options.overwrite = overwrite;
    media::savePhoto(engine::colouredMap(map, engine::rangeOf(map), width, height), path, options);
    return;
  }
  std::vector<std::vector<float>> planes(static_cast<std::size_t>(map.channels));
  for (int channel = 0; channel < map.channels; ++channel)
    for (int y = 0; y < height; ++y)
      for (int x = 0; x < width; ++x) planes[static_cast<std::size_t>(channel)].push_back(map.at(channel, x, y));
  media::saveFloatTiff(path, width, height, {planes.begin(), planes.end()}, overwrite);
}

bool canWrite(const fs::path& name) {
  try {
    media::formatForName(name);
    return true;
  } catch (const Error&) {
    return false;
  }
}

}  // namespace

EnhanceResult enhanceFile(const engine::Enhancer& enhancer, const EnhanceTask& task, const engine::Edit& edit,
                          const media::SaveOptions& save, std::stop_token stop) {
  const Stopwatch total;
  if (!save.format) media::formatForName(task.output);  // an impossible name is told before any work
  const auto photo = media::loadPhoto(task.input, stop);
  const Stopwatch estimating;
  const auto map = enhancer.estimate(photo, edit.scale, stop);
  EnhanceResult result;
  result.task = task;
  result.width = photo.width();
  result.height = photo.height();
  result.estimateMs = estimating.ms();
  const Stopwatch rendering;
  const auto enhanced = enhancer.render(photo, map, edit.adjustments, {}, -1, stop);
  result.renderMs = rendering.ms();
  result.exposureGain = engine::exposureGain(map, edit.adjustments);
  media::savePhoto(enhanced, task.output, save, task.input);
  if (!task.map.empty()) saveMap(map, task.map, save.overwrite);
  result.totalMs = total.ms();
  return result;
}

int enhanceFiles(const engine::Enhancer& enhancer, const std::vector<EnhanceTask>& tasks, const engine::Edit& edit,
                 const media::SaveOptions& save, const std::function<void(const EnhanceResult&)>& finished,
                 std::stop_token stop) {
  int failed = 0;
  for (const auto& task : tasks) {
    if (stop.stop_requested()) throw Cancelled();
    try {
      finished(enhanceFile(enhancer, task, edit, save, stop));
    } catch (const Cancelled&) {
      throw;
    } catch (const std::exception& error) {
      ++failed;
      EnhanceResult result;
      result.task = task;
      result.error =
          dynamic_cast<const Error*>(&error) ? error.what() : task.input.filename().string() + " failed: " + error.what();
      finished(result);
    }
  }
  return failed;
}

std::vector<EnhanceTask> planTasks(const std::vector<fs::path>& inputs, const fs::path& output, const fs::path& map) {
  const bool folder = inputs.size() > 1 || fs::is_directory(output) || output.filename().empty();
  if (!folder) return {{inputs.front(), output, map}};
  std::error_code failed;
  fs::create_directories(output, failed);
  if (!map.empty() && !failed) fs::create_directories(map, failed);
  if (failed || !fs::is_directory(output))
    throw Error(output, "cannot be the output folder", failed ? failed.message() : "it is a file",
                "Several photos need a folder.");

  std::vector<EnhanceTask> tasks;
  std::set<fs::path> names;
  for (const auto& input : inputs) {
    auto name = input.filename();
    if (!canWrite(name)) name.replace_extension(".png");
    if (!names.insert(name).second)
      throw Error(input, "was not enhanced", "another input would be written to the same file " + name.string(),
                  "Enhance them separately.");
    tasks.push_back({input, output / name, map.empty() ? map : map / (input.stem().string() + "-map.png")});
  }
  return tasks;
}

}  // namespace daybreak::jobs
