#include "jobs/enhance_files.h"

#include "atomic_file.h"
#include "engine/map_colours.h"
#include "error.h"
#include "jobs/failure_reason.h"
#include "media/float_tiff.h"
#include "media/load.h"
#include "stopwatch.h"

namespace daybreak::jobs {

namespace fs = std::filesystem;

namespace {

void saveMap(const engine::FactorMap& map, engine::MapQuantity quantity, const fs::path& path, bool overwrite) {
  const int width = map.sourceWidth;
  const int height = map.sourceHeight;
  if (isFloatMapName(path)) {
    const auto value = [&](int channel, int x, int y) { return engine::asQuantity(map.at(channel, x, y), quantity); };
    media::saveFloatTiff(path, width, height, map.channels, value, overwrite);
    return;
  }
  media::SaveOptions options;
  options.format = media::PhotoFormat::Png;
  options.overwrite = overwrite;
  media::savePhoto(engine::colouredMap(map, engine::rangeOf(map, quantity), width, height, quantity), path, options);
}

/// Sixteen bits where they are asked for and there is more to keep than eight; else what the photo has.
media::Samples samplesFor(const media::Image& photo, const media::SaveOptions& save) {
  return save.bitDepth == 16 && photo.samples() == media::Samples::U8 ? media::Samples::U16 : photo.samples();
}

/// Only who wants the map written needs it in memory.
engine::Enhanced enhancedPhoto(const engine::Enhancer& enhancer, const media::Image& photo, const engine::Edit& edit,
                               media::Samples samples, const EnhanceTask& task, bool overwrite, std::stop_token stop) {
  if (task.map.empty()) return enhancer.enhance(photo, edit.scale, edit.adjustments, stop, {}, samples);
  engine::Enhanced result;
  const Stopwatch estimating;
  const auto map = enhancer.estimate(photo, edit.scale, stop);
  result.estimateMs = estimating.ms();
  const Stopwatch rendering;
  result.picture = enhancer.render(photo, map, edit.adjustments, {}, -1, stop, {}, samples);
  result.renderMs = rendering.ms();
  result.exposureGain = enhancer.solvedGain(map, edit.adjustments);
  saveMap(map, task.mapOf, task.map, overwrite);
  return result;
}

EnhanceResult enhanceChecked(const engine::Enhancer& enhancer, const EnhanceTask& task, const engine::Edit& edit,
                             const media::SaveOptions& save, const Originals& originals, std::stop_token stop) {
  const Stopwatch total;
  originals.check(task, !save.format);
  const auto whenTaken = save.overwrite ? WhenTaken::Replace : WhenTaken::Refuse;
  checkWritable(task.output, whenTaken);
  if (!task.map.empty()) checkWritable(task.map, whenTaken);
  auto photo = media::loadPhoto(task.input, stop);
  EnhanceResult result;
  result.task = task;
  result.width = photo.width();
  result.height = photo.height();
  const auto enhanced = enhancedPhoto(enhancer, photo, edit, samplesFor(photo, save), task, save.overwrite, stop);
  photo = {};  // large, and no longer needed
  result.estimateMs = enhanced.estimateMs;
  result.renderMs = enhanced.renderMs;
  result.exposureGain = enhanced.exposureGain;
  media::savePhoto(enhanced.picture, task.output, save, task.input);
  result.totalMs = total.ms();
  return result;
}

}  // namespace

int enhanceFiles(const engine::Enhancer& enhancer, const std::vector<EnhanceTask>& tasks, const engine::Edit& edit,
                 const media::SaveOptions& save, const std::function<void(const EnhanceResult&)>& finished,
                 std::stop_token stop) {
  const Originals originals(tasks);
  int failed = 0;
  for (const auto& task : tasks) {
    if (stop.stop_requested()) throw Cancelled();
    EnhanceResult result;
    try {
      result = enhanceChecked(enhancer, task, edit, save, originals, stop);
    } catch (const Cancelled&) {
      throw;
    } catch (const std::exception& error) {
      ++failed;
      result.task = task;
      result.error = failureReason(error, task.input, "could not be enhanced");
    }
    finished(result);
  }
  return failed;
}

}  // namespace daybreak::jobs
