#include "jobs/enhance_files.h"

#include "atomic_file.h"
#include "error.h"
#include "jobs/enhance_photo.h"
#include "jobs/failure_reason.h"
#include "media/load.h"
#include "stopwatch.h"

namespace daybreak::jobs {

namespace fs = std::filesystem;

namespace {

EnhanceResult enhanceChecked(const engine::Enhancer& enhancer, const EnhanceTask& task, const engine::Edit& edit,
                             const segment::Segmenter* segmenter, const media::SaveOptions& save, const Originals& originals,
                             std::stop_token stop) {
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
  const auto enhanced = enhancePhoto(enhancer, photo, edit, segmenter, task, save, stop);
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
                 const segment::Segmenter* segmenter, const media::SaveOptions& save,
                 const std::function<void(const EnhanceResult&)>& finished, std::stop_token stop) {
  const Originals originals(tasks);
  int failed = 0;
  for (const auto& task : tasks) {
    if (stop.stop_requested()) throw Cancelled();
    EnhanceResult result;
    try {
      result = enhanceChecked(enhancer, task, edit, segmenter, save, originals, stop);
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
