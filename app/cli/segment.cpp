#include <nlohmann/json.hpp>

#include "atomic_file.h"
#include "commands.h"
#include "console.h"
#include "edit_options.h"
#include "error.h"
#include "jobs/enhance_targets.h"
#include "media/load.h"
#include "media/save.h"
#include "number_checks.h"
#include "segment/overlay.h"
#include "segment/segmenter.h"
#include "segment/segmenter_files.h"

namespace daybreak::cli {

namespace {

using nlohmann::json;

struct SegmentArguments {
  std::vector<std::string> inputs;
  std::string output;
  std::string segmenter = segment::kDefaultSegmenter;
  std::string model;
  ComputeArguments compute;
  double opacityPercent = 50;
  bool overlay = false;
  bool overwrite = false;
  bool asJson = false;
};

json sharesOf(const segment::ClassMap& map, const segment::ClassSet& classes) {
  auto object = json::object();
  const auto share = segment::shares(map, classes.size());
  for (std::size_t i = 0; i < share.size(); ++i)
    if (share[i] > 0) object[classes.classes[i].name] = share[i];
  return object;
}

void segmentOne(const SegmentArguments& arguments, const segment::Segmenter& segmenter, const engine::Enhancer* enhancer,
                const jobs::EnhanceTask& task, std::stop_token stop) {
  const auto whenTaken = arguments.overwrite ? WhenTaken::Replace : WhenTaken::Refuse;
  checkWritable(task.output, whenTaken);
  auto picture = media::loadPhoto(task.input, stop);
  if (enhancer != nullptr) picture = enhancer->enhance(picture, {}, {}, stop).picture;
  const auto map = segmenter.segment(picture, {}, stop);
  if (arguments.overlay) {
    media::SaveOptions options;
    options.overwrite = arguments.overwrite;
    media::savePhoto(segment::overlaid(picture, map, segmenter.classes(), {arguments.opacityPercent / 100, {}}), task.output,
                     options, task.input);
  } else {
    segment::writeLabels(task.output, segment::resized(map, picture.width(), picture.height()), segmenter.classes());
  }
  if (arguments.asJson)
    printJson({{"input", task.input.string()},
               {"output", task.output.string()},
               {"ok", true},
               {"segmenter", segmenter.model().card.name},
               {"shares", sharesOf(map, segmenter.classes())}});
}

/// Labels are PNG files, whatever the photo is.
std::vector<jobs::EnhanceTask> plan(const SegmentArguments& arguments) {
  auto tasks = jobs::planTasks({arguments.inputs.begin(), arguments.inputs.end()}, arguments.output, {});
  if (arguments.overlay) return tasks;
  for (auto& task : tasks) {
    const bool named = tasks.size() == 1 && task.output == std::filesystem::path(arguments.output);
    if (named && task.output.extension() != ".png")
      throw Error(task.output, "is no name for labels", "it does not end in .png", "For a picture in colours, add --overlay.");
    task.output.replace_extension(".png");
  }
  return tasks;
}

int runSegment(const SegmentArguments& arguments, std::stop_token stop) {
  const auto tasks = plan(arguments);
  const jobs::Originals originals(tasks);
  const segment::Segmenter segmenter(segment::loadSegmenter(arguments.segmenter), arguments.compute.options());
  const auto enhancer = arguments.model.empty() ? nullptr : makeEnhancer(arguments.model, arguments.compute.options());
  ProgressLine progress;
  std::size_t done = 0;
  bool failed = false;
  for (const auto& task : tasks) {
    progress.show(static_cast<double>(done++) / static_cast<double>(tasks.size()), task.input.filename().string());
    try {
      originals.check(task, true);
      segmentOne(arguments, segmenter, enhancer.get(), task, stop);
    } catch (const Error& error) {
      failed = true;
      progress.clear();
      if (arguments.asJson)
        printJson({{"input", task.input.string()}, {"ok", false}, {"error", error.what()}});
      else
        printProblem(error.what());
    }
  }
  return failed ? kSomeFailed : kAllDone;
}

}  // namespace

void addSegment(CLI::App& app, Command& chosen) {
  auto* command = app.add_subcommand("segment", "Say what is where in photos, also in dark ones");
  auto arguments = std::make_shared<SegmentArguments>();
  command->add_option("inputs", arguments->inputs, "Photos")->required()->type_name("IN...");
  command->add_option("-o,--output", arguments->output, "File, or folder (for several photos)")->required()->type_name("OUT");
  command->add_option("--segmenter", arguments->segmenter, "Segmenter: a name, or a file")
      ->type_name("NAME|FILE")
      ->capture_default_str();
  command->add_option("-m,--model", arguments->model, "Enhance the photos with this model first")->type_name("NAME|FILE");
  auto* overlay = command->add_flag("--overlay", arguments->overlay, "Write the photos with the classes' colours over them");
  command->add_option("--opacity", arguments->opacityPercent, "Of these colours, in percent")
      ->check(from(0, 100))
      ->needs(overlay)
      ->capture_default_str();
  arguments->compute.addTo(*command);
  command->add_flag("--overwrite", arguments->overwrite, "Replace files that exist (never one of the photos)");
  command->add_flag("--json", arguments->asJson, "One JSON object a line for each photo, with every class's share");
  command->footer(
      "Without --overlay: PNG files whose palette numbers are the classes, void is 255.\n"
      "Examples:\n"
      "  daybreak-cli segment street.jpg -o street-classes.png\n"
      "  daybreak-cli segment *.jpg -o seen/ --overlay --model sgz-guided --json");
  command->callback(
      [arguments, &chosen] { chosen = [arguments](std::stop_token stop) { return runSegment(*arguments, stop); }; });
}

}  // namespace daybreak::cli
