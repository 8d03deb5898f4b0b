#include "jobs/video/video_outputs.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>

#include "atomic_file.h"
#include "error.h"
#include "jobs/video/enhanced_pictures.h"
#include "jobs/video/frame_enhancer.h"
#include "media/save.h"
#include "media/video/animation_writer.h"
#include "media/video/demuxer.h"
#include "media/video/video_reader.h"
#include "name_ending.h"
#include "stopwatch.h"

namespace daybreak::jobs {

namespace fs = std::filesystem;
namespace video = media::video;

namespace {

bool hasPictureEnding(const fs::path& path) {
  constexpr std::array kEndings{".png", ".jpg", ".jpeg", ".tif", ".tiff"};
  return std::ranges::find(kEndings, lowerCaseEnding(path)) != kEndings.end();
}

/// The name with its number: "bright-%04d.png" and 7 become "bright-0007.png".
fs::path numbered(const fs::path& pattern, std::int64_t number) {
  auto name = pattern.filename().string();
  const auto start = name.find('%');
  const auto end = name.find('d', start);
  const auto digits = name.substr(start + 1, end - start - 1);
  auto text = std::to_string(number);
  const auto width = digits.empty() ? std::size_t{0} : static_cast<std::size_t>(std::stoi("0" + digits));
  if (text.size() < width) text.insert(0, width - text.size(), digits.front() == '0' ? '0' : ' ');
  return pattern.parent_path() / (name.substr(0, start) + text + name.substr(end + 1));
}

media::SaveOptions saveOptions(const VideoExport& wanted) {
  media::SaveOptions options;
  options.overwrite = wanted.overwrite;
  return options;
}

ExportResult writePictures(const engine::Enhancer& enhancer, const VideoExport& wanted, int maxSide,
                           const std::function<void(const ExportProgress&)>& progress, std::stop_token stop) {
  const Stopwatch watch;
  ExportResult result;
  result.frames = eachEnhancedPicture(enhancer, wanted, maxSide, progress, std::move(stop),
                                      [&](const media::Image& picture, std::int64_t number, double) {
                                        const auto file = numbered(wanted.output, number + 1);
                                        media::savePhoto(picture, file, saveOptions(wanted));
                                        result.bytes += fs::file_size(file);
                                      });
  result.seconds = watch.ms() / 1000;
  return result;
}

ExportResult writeAnimation(const engine::Enhancer& enhancer, const VideoExport& wanted, int maxSide, VideoOutput kind,
                            const std::function<void(const ExportProgress&)>& progress, std::stop_token stop) {
  const Stopwatch watch;
  const auto whenTaken = wanted.overwrite ? WhenTaken::Replace : WhenTaken::Refuse;
  checkWritable(wanted.output, whenTaken);
  AtomicFile file(wanted.output, whenTaken);
  const auto writer = kind == VideoOutput::Gif ? video::gifWriter(wanted.output) : video::webpWriter(wanted.output);
  ExportResult result;
  result.frames = eachEnhancedPicture(
      enhancer, wanted, maxSide, progress, std::move(stop),
      [&](const media::Image& picture, std::int64_t, double seconds) { file.write(writer->add(picture, seconds)); });
  file.write(writer->finish());
  result.bytes = file.size();
  file.commit();
  result.codec = kind == VideoOutput::Gif ? "gif" : "webp";
  result.seconds = watch.ms() / 1000;
  return result;
}

}  // namespace

VideoOutput outputKind(const fs::path& output) {
  const auto ending = lowerCaseEnding(output);
  if (ending == ".gif") return VideoOutput::Gif;
  const bool sequence = video::isSequenceName(output);
  if (ending == ".webp") return sequence ? VideoOutput::Pictures : VideoOutput::WebP;
  if (!hasPictureEnding(output)) return VideoOutput::Video;
  return sequence ? VideoOutput::Pictures : VideoOutput::Still;
}

ExportResult writeStill(const engine::Enhancer& enhancer, const VideoExport& wanted, int maxSide, std::stop_token stop) {
  auto one = wanted;
  one.steadiness = 0;
  checkWritable(wanted.output, wanted.overwrite ? WhenTaken::Replace : WhenTaken::Refuse);
  // The frame that is shown then, which may have begun before.
  video::VideoReader reader(wanted.input, {0, wanted.picturesPerSecond});
  const auto first = reader.next();
  const auto tick = reader.info().timeUnit.value();
  const auto at = first->time + static_cast<std::int64_t>(wanted.range.from.value_or(0) / tick + 1e-3);
  const auto frame = reader.frameAt(at, nullptr, stop);
  const double seconds = static_cast<double>((frame ? frame->time : first->time) - first->time) * tick;
  one.range = {seconds, seconds + tick / 2};
  ExportResult result;
  const Stopwatch watch;
  result.frames = eachEnhancedPicture(enhancer, one, maxSide, {}, std::move(stop),
                                      [&](const media::Image& picture, std::int64_t number, double) {
                                        if (number == 0) media::savePhoto(picture, wanted.output, saveOptions(wanted));
                                      });
  result.bytes = fs::file_size(wanted.output);
  result.seconds = watch.ms() / 1000;
  return result;
}

ExportResult writeVideo(const engine::Enhancer& enhancer, const VideoExport& wanted, int maxSide,
                        const std::function<void(const ExportProgress&)>& progress, std::stop_token stop) {
  switch (const auto kind = outputKind(wanted.output)) {
    case VideoOutput::Still:
      return writeStill(enhancer, wanted, maxSide, std::move(stop));
    case VideoOutput::Pictures:
      return writePictures(enhancer, wanted, maxSide, progress, std::move(stop));
    case VideoOutput::Gif:
    case VideoOutput::WebP:
      return writeAnimation(enhancer, wanted, maxSide, kind, progress, std::move(stop));
    case VideoOutput::Video:
      break;
  }
  return exportVideo(enhancer, wanted, progress, std::move(stop));
}

}  // namespace daybreak::jobs
