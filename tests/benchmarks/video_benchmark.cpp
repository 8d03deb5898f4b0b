/// How long exports take beside the ffmpeg program's transcode of the same clip, and how long a jump to a frame takes.
///   video_benchmark [WIDTHxHEIGHT [FRAMES]]
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "jobs/video/export_video.h"
#include "media/video/frame_index.h"
#include "media/video/video_reader.h"
#include "models/registry.h"
#include "stopwatch.h"

using namespace daybreak;
namespace fs = std::filesystem;

namespace {

void run(const std::string& command) {
  if (std::system(command.c_str()) != 0) {
    std::fprintf(stderr, "failed: %s\n", command.c_str());
    std::exit(1);
  }
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

}  // namespace

int main(int count, char** arguments) {
  const std::string size = count > 1 ? arguments[1] : "1920x1080";
  const int frames = count > 2 ? std::atoi(arguments[2]) : 250;
  const auto folder = fs::temp_directory_path() / ("video_benchmark-" + std::to_string(::getpid()));
  fs::create_directories(folder);
  const auto clip = (folder / "clip.mp4").string();
  run("ffmpeg -v error -y -f lavfi -i testsrc2=size=" + size + ":rate=25:duration=" + std::to_string(frames / 25.0) +
      " -f lavfi -i sine=duration=" + std::to_string(frames / 25.0) +
      " -vf \"curves=all='0/0 1/0.3',noise=alls=3:all_seed=1:allf=t\" -c:v libx264 -preset veryfast -crf 18 -pix_fmt yuv420p "
      "-c:a aac " +
      clip);
  const engine::Enhancer enhancer(models::Registry::standard().load("sgz-guided"), {});
  std::vector<double> ours, theirs;
  for (int round = 0; round < 3; ++round) {
    const Stopwatch transcoding;
    run("ffmpeg -v error -y -i " + clip + " -c:v libx264 -preset veryfast -crf 23 -c:a copy " +
        (folder / "plain.mp4").string());
    theirs.push_back(transcoding.ms());
    jobs::VideoExport wanted;
    wanted.input = clip;
    wanted.output = folder / "bright.mp4";
    wanted.overwrite = true;
    wanted.encode.preset = "veryfast";
    wanted.encode.crf = 23;
    const Stopwatch exporting;
    jobs::exportVideo(enhancer, wanted);
    ours.push_back(exporting.ms());
  }
  std::printf("%s, %d frames: ffmpeg %.0f ms, with light %.0f ms, ratio %.2f (bar 1.25)\n", size.c_str(), frames,
              median(theirs), median(ours), median(ours) / median(theirs));
  struct rusage used {};
  ::getrusage(RUSAGE_SELF, &used);
  std::printf("most memory %.0f MB (bar 500 at 4K)\n", static_cast<double>(used.ru_maxrss) / 1024);

  const auto index = media::video::indexFrames(clip);
  media::video::VideoReader reader(clip);
  std::mt19937 random(1);
  std::vector<double> jumps;
  for (int i = 0; i < 30; ++i) {
    const auto frame = static_cast<std::size_t>(random() % static_cast<unsigned>(index.frames()));
    const Stopwatch jumping;
    reader.frameAt(index.times[frame], &index);
    jumps.push_back(jumping.ms());
  }
  std::printf("jump to a random frame: median %.0f ms (bar 150)\n", median(jumps));
  fs::remove_all(folder);
}
