#include <iostream>
#include <nlohmann/json.hpp>

#include "commands.h"
#include "console.h"
#include "edit_options.h"
#include "jobs/enhance_files.h"
#include "map_arguments.h"
#include "save_arguments.h"

namespace daybreak::cli {

namespace {

using nlohmann::json;

struct EnhanceArguments {
  std::vector<std::string> inputs;
  std::string output;
  std::string map;
  std::string mapOf = "map";
  EditOptions edit;
  ComputeArguments compute;
  SaveArguments save;
  bool overwrite = false;
  bool asJson = false;

  media::SaveOptions saveOptions() const {
    auto options = save.options();
    options.overwrite = overwrite;
    return options;
  }
};

json asObject(const jobs::EnhanceResult& result, const engine::Edit& edit) {
  if (!result.error.empty()) return {{"input", result.task.input.string()}, {"ok", false}, {"error", result.error}};
  json object{{"input", result.task.input.string()},
              {"output", result.task.output.string()},
              {"ok", true},
              {"model", edit.model},
              {"width", result.width},
              {"height", result.height},
              {"exposureGain", result.exposureGain},
              {"estimateMs", result.estimateMs},
              {"renderMs", result.renderMs},
              {"totalMs", result.totalMs}};
  if (!result.task.map.empty()) object["map"] = result.task.map.string();
  return object;
}

int runEnhance(const EnhanceArguments& arguments, std::stop_token stop) {
  const auto edit = arguments.edit.edit();
  auto tasks = jobs::planTasks({arguments.inputs.begin(), arguments.inputs.end()}, arguments.output, arguments.map);
  const auto enhancer = makeEnhancer(edit.model, arguments.compute.options());
  const auto segmenter = makeSegmenter(edit, arguments.compute.options());
  const auto quantity = quantityFor(arguments.mapOf, *enhancer);
  for (auto& task : tasks) task.mapOf = quantity;
  ProgressLine progress;
  std::size_t done = 0;
  progress.show(0, tasks.front().input.filename().string());
  const auto finished = [&](const jobs::EnhanceResult& result) {
    ++done;
    const auto notice = enhancer->takeNotice();
    if (!result.error.empty() || !notice.empty() || arguments.asJson) progress.clear();
    if (!notice.empty()) printProblem(notice);
    if (arguments.asJson) printJson(asObject(result, edit));
    if (!result.error.empty() && !arguments.asJson) printProblem(result.error);
    if (done < tasks.size())
      progress.show(static_cast<double>(done) / static_cast<double>(tasks.size()), tasks[done].input.filename().string());
  };
  return jobs::enhanceFiles(*enhancer, tasks, edit, segmenter.get(), arguments.saveOptions(), finished, stop) > 0 ? kSomeFailed
                                                                                                                  : kAllDone;
}

}  // namespace

void addEnhance(CLI::App& app, Command& chosen) {
  auto* command = app.add_subcommand("enhance", "Enhance dark photos");
  auto arguments = std::make_shared<EnhanceArguments>();
  command->add_option("inputs", arguments->inputs, "Photos to enhance")->required()->type_name("IN...");
  command->add_option("-o,--output", arguments->output, "File, or folder (for several photos)")->required()->type_name("OUT");
  arguments->edit.addTo(*command);
  auto* map = command
                  ->add_option("--map", arguments->map,
                               "Also write the factor map: coloured as .png, float values as .tif; a folder for several")
                  ->type_name("FILE");
  command
      ->add_option("--map-of", arguments->mapOf,
                   "What --map writes of an illumination: the map itself, or the gain 1/i it multiplies the photo by")
      ->type_name("map|gain")
      ->check(CLI::IsMember({"map", "gain"}))
      ->needs(map);
  arguments->save.addTo(*command);
  command->add_flag("--overwrite", arguments->overwrite, "Replace files that exist (never one of the photos)");
  arguments->compute.addTo(*command);
  command->add_flag("--json", arguments->asJson, "One JSON object a line for each photo");
  command->footer(
      "Examples:\n"
      "  daybreak-cli enhance night.jpg -o night-bright.jpg\n"
      "  daybreak-cli enhance *.jpg -o bright/ --exposure 0.55 --protect-highlights 50\n"
      "  daybreak-cli enhance street.jpg -o street-bright.jpg --class person=1.2 --class sky=0\n"
      "  daybreak-cli enhance night.tif -o bright.tif --scale 12 --map factors.tif\n"
      "Exit status: 0 all done, 1 some photos failed, 2 wrong usage, 3 cancelled.");
  command->callback(
      [arguments, &chosen] { chosen = [arguments](std::stop_token stop) { return runEnhance(*arguments, stop); }; });
}

}  // namespace daybreak::cli
