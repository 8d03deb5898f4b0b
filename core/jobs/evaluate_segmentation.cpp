#include "jobs/evaluate_segmentation.h"

#include <algorithm>

#include "error.h"
#include "media/light_change.h"
#include "media/load.h"

namespace daybreak::jobs {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> picturesIn(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code problem;
  for (const auto& entry : fs::directory_iterator(folder, problem))
    if (media::hasReadableExtension(entry.path())) files.push_back(entry.path());
  if (problem) throw Error(folder, "could not be read", problem.message());
  if (files.empty()) throw Error(folder, "has nothing to measure", "there is no picture in it");
  std::ranges::sort(files);
  return files;
}

}  // namespace

SegmentationReport evaluateSegmentation(const segment::Segmenter& segmenter, const SegmentationInputs& inputs,
                                        const std::function<void(double share01, const std::string& file)>& progress,
                                        std::stop_token stop) {
  const auto files = picturesIn(inputs.images);
  measure::ConfusionCounts counts(segmenter.classes().size());
  SegmentationReport report;
  for (const auto& file : files) {
    progress(static_cast<double>(report.pictures) / static_cast<double>(files.size()), file.filename().string());
    const auto labelFile = (inputs.labels / file.filename()).replace_extension(".png");
    const auto truth = segment::readLabels(labelFile, segmenter.classes());
    auto picture = media::loadPhoto(file, stop);
    if (truth.width != picture.width() || truth.height != picture.height())
      throw Error(labelFile, "does not fit", "its picture has another size");
    if (inputs.darkenStops > 0 || inputs.noise > 0)
      picture = media::relit(picture, -inputs.darkenStops, inputs.noise, static_cast<std::uint64_t>(report.pictures));
    if (inputs.enhancer) picture = inputs.enhancer->enhance(picture, {}, {}, stop).picture;
    counts.add(truth.labels, segment::resized(segmenter.segment(picture, {}, stop), truth.width, truth.height).labels);
    ++report.pictures;
  }
  report.score = counts.score();
  return report;
}

}  // namespace daybreak::jobs
