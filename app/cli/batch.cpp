#include <charconv>
#include <memory>
#include <system_error>

#include "batch_output.h"
#include "commands.h"
#include "edit_options.h"
#include "engine/map_colours.h"
#include "enhancer_shelf.h"
#include "error.h"
#include "jobs/batch/contact_sheet.h"
#include "jobs/segmenter_shelf.h"
#include "map_arguments.h"
#include "number_checks.h"
#include "save_arguments.h"

namespace daybreak::cli {

namespace {

struct BatchArguments {
  jobs::BatchSettings settings;
  std::string input;
  std::string output;
  EditOptions edit;
  SaveArguments save;
  ComputeArguments compute;
  std::string format;
  std::string conflict = "skip";
  std::string shard;
  std::string maps;
  std::string mapOf = "map";
  std::string contactSheet;
  double keepFreeMb = 32;
  bool asJson = false;
};

/// "2/8"
jobs::Shard parseShard(const std::string& text) {
  jobs::Shard shard;
  if (text.empty()) return shard;
  const auto slash = text.find('/');
  const auto number = [&](std::size_t from, std::size_t to, int& value) {
    const auto [end, problem] = std::from_chars(text.data() + from, text.data() + to, value);
    return problem == std::errc{} && end == text.data() + to;
  };
  if (slash != std::string::npos && number(0, slash, shard.index) && number(slash + 1, text.size(), shard.count) &&
      shard.index >= 1 && shard.index <= shard.count)
    return shard;
  throw Error("\"" + text + "\" is no part of a folder: the second of eight is 2/8.");
}

std::string checkShard(const std::string& text) {
  try {
    parseShard(text);
    return {};
  } catch (const Error& error) {
    return error.what();
  }
}

jobs::BatchSettings settingsOf(const BatchArguments& arguments) {
  auto settings = arguments.settings;
  settings.input = arguments.input;
  settings.output = arguments.output;
  settings.maps = arguments.maps;
  settings.cores = arguments.compute.options().threads;
  settings.edit = arguments.edit.edit();
  settings.save = arguments.save.options();
  if (!arguments.format.empty()) settings.save.format = media::formatForName("name." + arguments.format);
  settings.conflict = arguments.conflict == "rename"      ? jobs::ConflictRule::Rename
                      : arguments.conflict == "overwrite" ? jobs::ConflictRule::Overwrite
                                                          : jobs::ConflictRule::Skip;
  settings.shard = parseShard(arguments.shard);
  settings.keepFreeBytes = static_cast<std::uint64_t>(arguments.keepFreeMb * 1e6);
  return settings;
}

/// An edit that the window has stored beside a photo.
std::optional<engine::Edit> sidecarOf(const std::filesystem::path& photo) {
  auto file = photo;
  file += ".daybreak.json";
  std::error_code unknown;
  if (!std::filesystem::exists(file, unknown)) return std::nullopt;
  return engine::loadEdit(file);
}

int runBatch(const BatchArguments& arguments, std::stop_token stop) {
  auto settings = settingsOf(arguments);
  EnhancerShelf shelf(arguments.compute.options());
  jobs::SegmenterShelf segmenters(arguments.compute.options());
  std::unique_ptr<jobs::BatchJob> job;  // outlives whoever follows it
  BatchOutput output(arguments.asJson);
  // Told before the first photo is opened.
  const auto models = settings.models.empty() ? std::vector{settings.edit.model} : settings.models;
  for (const auto& model : models) settings.mapOf = quantityFor(arguments.mapOf, *shelf.get(model));
  segmenters.forEdit(settings.edit);

  jobs::BatchHooks hooks;
  hooks.enhancer = [&](const std::string& model) { return shelf.get(model); };
  hooks.segmenter = [&](const engine::Edit& edit) { return segmenters.forEdit(edit); };
  hooks.sidecar = sidecarOf;
  hooks.listing = [&](std::size_t photos) { output.listing(photos); };
  hooks.changed = [&](std::size_t item) { output.changed(*job, item); };
  hooks.notice = [&](const std::string& sentence) { output.notice(sentence); };
  job = std::make_unique<jobs::BatchJob>(settings, hooks);
  output.follow(*job);
  bool cancelled = false;
  try {
    job->run(stop);
  } catch (const Cancelled&) {
    cancelled = true;
  }
  const auto status = job->status();
  if (status.listed) output.summary(*job);
  if (!arguments.contactSheet.empty() && !cancelled) jobs::writeContactSheet(*job, arguments.contactSheet);
  if (cancelled) throw Cancelled();
  return status.failed > 0 || status.settled() < status.total ? kSomeFailed : kAllDone;
}

void addFileOptions(CLI::App& command, BatchArguments& arguments) {
  auto& settings = arguments.settings;
  command
      .add_option("--include", settings.include,
                  "Only files like this: '*.jpg', '2024/*'; may be given several times. Without it, every photo")
      ->type_name("PATTERN")
      ->allow_extra_args(false);
  command.add_option("--exclude", settings.exclude, "No files or folders like this; may be given several times")
      ->type_name("PATTERN")
      ->allow_extra_args(false);
  command
      .add_option("--pattern", settings.pattern,
                  "How results are called: {name}.{ext}, with several models {name}_{model}.{ext}, if not given")
      ->type_name("TEXT");
  command.add_option("--format", arguments.format, "Format of the results; the photo's own if not given")
      ->type_name("jpg|png|tif|webp")
      ->check(CLI::IsMember({"jpg", "png", "tif", "webp"}));
  command.add_option("--conflict", arguments.conflict, "What to do where a file of that name exists")
      ->type_name("skip|rename|overwrite")
      ->check(CLI::IsMember({"skip", "rename", "overwrite"}));
  arguments.save.addTo(command);
  auto* maps = command.add_option("--maps", arguments.maps, "Also write the factor maps, as NAME-map.png into this folder")
                   ->type_name("DIR");
  command
      .add_option("--map-of", arguments.mapOf,
                  "What --maps writes of an illumination: the map itself, or the gain 1/i it multiplies the photo by")
      ->type_name("map|gain")
      ->check(CLI::IsMember({"map", "gain"}))
      ->needs(maps);
}

void addRunOptions(CLI::App& command, BatchArguments& arguments) {
  auto& settings = arguments.settings;
  command.add_flag("--watch", settings.watch, "Go on with photos that arrive, until it is stopped (Ctrl+C)");
  command.add_option("--shard", arguments.shard, "Only the I-th of N parts of the folder, for several machines at once")
      ->type_name("I/N")
      ->check(CLI::Validator(checkShard, ""));
  command
      .add_option("--at-once", settings.picturesAtOnce,
                  "Pictures at once, at most three a core; one more than cores if not given")
      ->type_name("N")
      ->check(CLI::Range(1, 4096));
  command.add_option("--keep-free", arguments.keepFreeMb, "Leave this many megabytes free on the disk of the results")
      ->type_name("MB")
      ->check(notNegative());
  command
      .add_option("--give-up-after", settings.giveUpAfterSeconds,
                  "End when nothing could be written for this many seconds (disk full, folder gone); else it waits")
      ->type_name("S")
      ->check(aboveZero());
  command.add_option("--contact-sheet", arguments.contactSheet, "At the end, photos and results side by side on one web page")
      ->type_name("FILE.html");
}

}  // namespace

void addBatch(CLI::App& app, Command& chosen) {
  auto* command = app.add_subcommand("batch", "Enhance a whole folder, and go on where an earlier run has stopped");
  auto arguments = std::make_shared<BatchArguments>();
  command->add_option("input", arguments->input, "Folder of photos; those in its folders, too")
      ->required()
      ->type_name("IN_DIR");
  command->add_option("output", arguments->output, "Folder of results, with the same folders in it; made if need be")
      ->required()
      ->type_name("OUT_DIR");
  command
      ->add_option("-m,--model", arguments->settings.models,
                   "Model: a name from 'models list' or a file; several make a result each")
      ->type_name("NAME|FILE")
      ->allow_extra_args(false);
  arguments->edit.addSettingsTo(*command);
  command->add_flag("--sidecars", arguments->settings.sidecars,
                    "Enhance each photo as NAME.daybreak.json beside it says, where there is one");
  addFileOptions(*command, *arguments);
  addRunOptions(*command, *arguments);
  arguments->compute.addTo(*command);
  command->add_flag("--json", arguments->asJson, "One JSON object a line for each result, and the progress every second");
  command->footer(
      "Examples:\n"
      "  daybreak-cli batch ~/photos ~/bright\n"
      "  daybreak-cli batch in out --format webp --max-side 2048 --no-place --exclude '*_old*'\n"
      "  daybreak-cli batch in out -m sgz-base -m sci-medium --pattern '{name}_{model}.{ext}'\n"
      "  daybreak-cli batch /shared/in /shared/out --shard 2/8 --json\n"
      "Photos are never changed. OUT_DIR/daybreak-batch.jsonl tells the next run what is done; daybreak-batch.csv and .json\n"
      "are the report.\n"
      "Exit status: 0 all done, 1 some photos failed, 2 wrong usage, 3 cancelled.");
  command->callback(
      [arguments, &chosen] { chosen = [arguments](std::stop_token stop) { return runBatch(*arguments, stop); }; });
}

}  // namespace daybreak::cli
