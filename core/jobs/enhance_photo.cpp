#include "jobs/enhance_photo.h"

#include "engine/map_colours.h"
#include "media/float_tiff.h"
#include "segment/soft_regions.h"
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

media::Samples samplesFor(const media::Image& photo, const media::SaveOptions& save) {
  return save.bitDepth == 16 && photo.samples() == media::Samples::U8 ? media::Samples::U16 : photo.samples();
}

}  // namespace

engine::Enhanced enhancePhoto(const engine::Enhancer& enhancer, const media::Image& photo, const engine::Edit& edit,
                              const segment::Segmenter* segmenter, const EnhanceTask& task, const media::SaveOptions& save,
                              std::stop_token stop, const engine::Progress& progress) {
  const auto samples = samplesFor(photo, save);
  const auto regions = segmenter == nullptr ? nullptr : segment::softRegions(*segmenter, photo, stop);
  // Only who wants the map written needs it in memory.
  if (task.map.empty()) return enhancer.enhance(photo, edit.scale, edit.adjustments, stop, progress, samples, regions);
  engine::Enhanced result;
  const Stopwatch estimating;
  auto map = enhancer.estimate(photo, edit.scale, stop);
  map.regions = regions;
  result.estimateMs = estimating.ms();
  const Stopwatch rendering;
  result.picture = enhancer.render(photo, map, edit.adjustments, {}, -1, stop, progress, samples);
  result.renderMs = rendering.ms();
  result.exposureGain = enhancer.solvedGain(map, edit.adjustments);
  saveMap(map, task.mapOf, task.map, save.overwrite);
  return result;
}

}  // namespace daybreak::jobs
