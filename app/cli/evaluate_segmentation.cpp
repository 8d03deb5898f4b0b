#include "evaluate_segmentation.h"

#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>

#include "commands.h"
#include "console.h"
#include "jobs/evaluate_segmentation.h"
#include "number_checks.h"
#include "segment/segmenter_files.h"

namespace daybreak::cli {

namespace {

using nlohmann::json;

json asObject(const jobs::SegmentationReport& report, const segment::ClassSet& classes) {
  json iou = json::object();
  for (std::size_t i = 0; i < classes.classes.size(); ++i)
    iou[classes.classes[i].name] = report.score.iou[i] ? json(*report.score.iou[i]) : json(nullptr);
  return {{"pictures", report.pictures},
          {"meanIou", report.score.meanIou},
          {"pixelAccuracy", report.score.pixelAccuracy},
          {"meanPixelAccuracy", report.score.meanPixelAccuracy},
          {"iou", iou}};
}

void print(const jobs::SegmentationReport& report, const segment::ClassSet& classes) {
  std::cout << std::fixed << std::setprecision(3);
  for (std::size_t i = 0; i < classes.classes.size(); ++i) {
    std::cout << std::left << std::setw(16) << classes.classes[i].name;
    if (report.score.iou[i])
      std::cout << *report.score.iou[i] << "\n";
    else
      std::cout << "-\n";
  }
  std::cout << "mean IoU        " << report.score.meanIou << "\npixel accuracy  " << report.score.pixelAccuracy
            << "\nmPA             " << report.score.meanPixelAccuracy << "\n";
}

}  // namespace

void SegmentationArguments::addTo(CLI::App& command) {
  auto* wanted = command.add_flag("--segmentation", wanted_, "Measure a segmenter on labelled pictures instead");
  const auto of = [wanted](CLI::Option* option) { return option->needs(wanted); };
  of(command.add_option("--images", images_, "Folder of pictures"))->type_name("DIR");
  of(command.add_option("--labels", labels_, "Folder of labels, PNG files called as the pictures"))->type_name("DIR");
  of(command.add_option("--enhance", enhance_, "Enhance the pictures with this model first"))->type_name("NAME|FILE");
  of(command.add_option("--darken", darken_, "Darken the pictures by so many stops first"))->check(from(0, 8));
  of(command.add_option("--sensor-noise", noise_, "and add sensor-like noise of this strength"))->check(from(0, 1));
}

void SegmentationArguments::check() const {
  if (images_.empty() || labels_.empty())
    throw CLI::ValidationError("Say which pictures and labels to measure on: --images DIR --labels DIR.");
}

int SegmentationArguments::run(const std::string& name, const engine::ComputeOptions& compute, bool asJson,
                               std::stop_token stop) const {
  const segment::Segmenter segmenter(segment::loadSegmenter(name), compute);
  const auto enhancer = enhance_.empty() ? nullptr : makeEnhancer(enhance_, compute);
  jobs::SegmentationInputs inputs;
  inputs.images = images_;
  inputs.labels = labels_;
  inputs.darkenStops = darken_;
  inputs.noise = noise_;
  inputs.enhancer = enhancer.get();
  ProgressLine progress;
  const auto report = jobs::evaluateSegmentation(
      segmenter, inputs, [&](double share, const std::string& file) { progress.show(share, file); }, stop);
  progress.clear();
  if (asJson)
    printJson(asObject(report, segmenter.classes()));
  else
    print(report, segmenter.classes());
  return kAllDone;
}

}  // namespace daybreak::cli
