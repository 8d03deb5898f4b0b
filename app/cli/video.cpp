#include <charconv>
#include <cmath>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "commands.h"
#include "console.h"
#include "edit_options.h"
#include "error.h"
#include "jobs/video/export_video.h"
#include "jobs/video/video_outputs.h"
#include "number_checks.h"

namespace daybreak::cli {

namespace {

using nlohmann::json;

/// "12.5", "1:02.5" or "1:00:02.5" in seconds; nothing for anything else.
std::optional<double> secondsIn(const std::string& text) {
  double seconds = 0;
  std::istringstream parts(text);
  std::string part;
  int count = 0;
  while (std::getline(parts, part, ':')) {
    double value = 0;
    const auto [end, problem] = std::from_chars(part.data(), part.data() + part.size(), value);
    if (problem != std::errc() || end != part.data() + part.size() || !(value >= 0) || !std::isfinite(value))
      return std::nullopt;
    seconds = seconds * 60 + value;
    ++count;
  }
  return count >= 1 && count <= 3 ? std::optional(seconds) : std::nullopt;
}

std::string checkTime(const std::string& text) {
  return secondsIn(text) ? std::string() : "\"" + text + "\" is no time: it is seconds, M:S or H:M:S";
}

struct VideoArguments {
  std::string input;
  std::string output;
  EditOptions edit;
  ComputeArguments compute;
  double steadyPercent = 100 * jobs::kStandardSteadiness;
  std::string from, to, codec;
  double crf = -1;
  double kilobits = 0;
  std::string preset = "medium";
  std::string pixelFormat;
  double rate = 25;
  int maxSide = 0;
  bool withoutSound = false;
  bool overwrite = false;
  bool asJson = false;

  jobs::VideoExport wanted() const {
    jobs::VideoExport wanted;
    wanted.input = input;
    wanted.output = output;
    wanted.edit = edit.edit();
    wanted.steadiness = steadyPercent / 100;
    if (!from.empty()) wanted.range.from = secondsIn(from);
    if (!to.empty()) wanted.range.to = secondsIn(to);
    if (!codec.empty()) wanted.encode.codec = media::video::codecNamed(codec);
    if (crf >= 0) wanted.encode.crf = crf;
    wanted.encode.bitsPerSecond = static_cast<std::int64_t>(std::llround(kilobits * 1000));
    wanted.encode.preset = preset;
    wanted.encode.pixelFormat = pixelFormat;
    wanted.sound = !withoutSound;
    wanted.overwrite = overwrite;
    wanted.picturesPerSecond = rate;
    return wanted;
  }
};

std::string timeText(double seconds) {
  const auto whole = static_cast<long>(std::lround(seconds));
  std::ostringstream text;
  if (whole >= 60) text << whole / 60 << " min ";
  text << whole % 60 << " s";
  return text.str();
}

std::string progressText(const jobs::ExportProgress& at) {
  if (at.joining) return "putting the file together";
  std::ostringstream text;
  text << "frame " << at.frames;
  if (at.framesTotal > 0) text << " of " << at.framesTotal;
  text.precision(1);
  text << std::fixed << ", " << at.framesPerSecond << " frames/s";
  if (at.secondsLeft > 0) text << ", " << timeText(at.secondsLeft) << " left";
  if (at.bytesExpected > 0) text << ", about " << at.bytesExpected / 1'000'000 << " MB";
  return text.str();
}

json asObject(const jobs::ExportProgress& at) {
  return {{"progress", at.done01()},       {"frames", at.frames},
          {"framesTotal", at.framesTotal}, {"framesPerSecond", at.framesPerSecond},
          {"secondsLeft", at.secondsLeft}, {"bytesExpected", at.bytesExpected},
          {"joining", at.joining}};
}

json asObject(const VideoArguments& arguments, const jobs::ExportResult& result) {
  return {{"ok", true},
          {"input", arguments.input},
          {"output", arguments.output},
          {"codec", result.codec},
          {"frames", result.frames},
          {"resumedFrames", result.resumedFrames},
          {"seconds", result.seconds},
          {"bytes", result.bytes},
          {"notices", result.notices}};
}

int runVideo(const VideoArguments& arguments, std::stop_token stop) {
  auto wanted = arguments.wanted();
  wanted.segmenter = makeSegmenter(wanted.edit, arguments.compute.options());
  const auto enhancer = makeEnhancer(wanted.edit.model, arguments.compute.options());
  ProgressLine line;
  const auto progress = [&](const jobs::ExportProgress& at) {
    if (arguments.asJson)
      printJson(asObject(at));
    else
      line.show(at.done01(), progressText(at));
  };
  const auto result = jobs::writeVideo(*enhancer, wanted, arguments.maxSide, progress, stop);
  line.clear();
  if (const auto notice = enhancer->takeNotice(); !notice.empty()) printProblem(notice);
  for (const auto& notice : result.notices) printProblem(notice);
  if (arguments.asJson)
    printJson(asObject(arguments, result));
  else
    std::cout << arguments.output << ": " << result.frames << (result.frames == 1 ? " frame" : " frames") << " in "
              << timeText(result.seconds) << "\n";
  return kAllDone;
}

}  // namespace

void addVideo(CLI::App& app, Command& chosen) {
  auto* command = app.add_subcommand("video", "Enhance a dark video");
  auto arguments = std::make_shared<VideoArguments>();
  command->add_option("input", arguments->input, "Video, or pictures with a number in their name: night-%04d.png")
      ->required()
      ->type_name("IN");
  command
      ->add_option("output", arguments->output,
                   "Video (.mp4, .mov, .mkv, .webm …), animation (.gif, .webp), pictures (bright-%04d.png), or one picture "
                   "(.png, .jpg, .tif: the frame at --from)")
      ->required()
      ->type_name("OUT");
  arguments->edit.addTo(*command);
  command
      ->add_option("--steady", arguments->steadyPercent,
                   "How steady the light is over time, in percent; 0: every frame by itself")
      ->type_name("P")
      ->check(from(0, 100));
  command->add_option("--from", arguments->from, "Begin here: seconds, M:S or H:M:S")
      ->type_name("TIME")
      ->check(CLI::Validator(checkTime, ""));
  command->add_option("--to", arguments->to, "End before this")->type_name("TIME")->check(CLI::Validator(checkTime, ""));
  command->add_option("--codec", arguments->codec, "h264, h265, vp9, av1, prores or ffv1 (lossless); as the source if possible")
      ->type_name("CODEC")
      ->check(CLI::IsMember({"h264", "h265", "hevc", "vp9", "av1", "prores", "ffv1"}));
  auto* crf = command->add_option("--crf", arguments->crf, "Constant quality, 0 (best) to 51 or 63")
                  ->type_name("Q")
                  ->check(from(0, 63));
  command->add_option("--bitrate", arguments->kilobits, "Kilobits per second, instead of --crf")
      ->type_name("KBIT")
      ->check(aboveZero())
      ->excludes(crf);
  command->add_option("--encoder-preset", arguments->preset, "How much the encoder tries: ultrafast … veryslow")
      ->type_name("NAME")
      ->check(CLI::IsMember(media::video::presetNames()));
  command->add_option("--pixel-format", arguments->pixelFormat, "FFmpeg's name, yuv420p10le say; as the source if not given")
      ->type_name("FORMAT");
  command->add_option("--rate", arguments->rate, "Pictures per second, of numbered pictures")
      ->type_name("FPS")
      ->check(from(0.001, 1000));
  command->add_option("--max-side", arguments->maxSide, "Longest side of an animation or of pictures")
      ->type_name("PX")
      ->check(CLI::Range(1, 100000));
  command->add_flag("--no-sound", arguments->withoutSound, "Leave the sound out");
  command->add_flag("--overwrite", arguments->overwrite, "Replace a file that exists (never the input)");
  arguments->compute.addTo(*command);
  command->add_flag("--json", arguments->asJson, "One JSON object a line: progress, then the result");
  command->footer(
      "Examples:\n"
      "  daybreak-cli video night.mp4 bright.mp4\n"
      "  daybreak-cli video night.mov bright.mkv --codec ffv1 --steady 80\n"
      "  daybreak-cli video night.mp4 clip.gif --from 1:05 --to 1:08 --max-side 480\n"
      "  daybreak-cli video night.mp4 frame.png --from 12.5\n"
      "An export that was interrupted goes on where it stopped when the same command is run again.\n"
      "Exit status: 0 done, 1 failed, 2 wrong usage, 3 cancelled.");
  command->callback(
      [arguments, &chosen] { chosen = [arguments](std::stop_token stop) { return runVideo(*arguments, stop); }; });
}

}  // namespace daybreak::cli
