#include "jobs/batch/batch_bench.h"

#include <stdlib.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <limits>
#include <random>
#include <system_error>

#include "error.h"
#include "jobs/batch/batch_job.h"
#include "jobs/enhance_files.h"
#include "jobs/enhance_photo.h"
#include "media/load.h"
#include "stopwatch.h"
#include "thread_pool.h"

namespace daybreak::jobs {

namespace fs = std::filesystem;

namespace {

constexpr int kWidth = 6000;
constexpr int kHeight = 4000;
constexpr int kRounds = 2;

/// Removed with all that is in it.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    auto name = (fs::temp_directory_path() / "daybreak-bench-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw Error(name, "could not be made", std::strerror(errno));
    path_ = name;
  }
  ~TemporaryFolder() {
    std::error_code kept;
    fs::remove_all(path_, kept);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

/// Dark, with shapes and the noise of a sensor: about as many bytes as a photo.
media::Image drawnPhoto() {
  media::Image photo(kWidth, kHeight, false, media::Samples::U8);
  std::minstd_rand random(1);
  for (int channel = 0; channel < 3; ++channel)
    for (int y = 0; y < kHeight; ++y) {
      const auto row = photo.mutableRow<std::uint8_t>(channel, y);
      for (int x = 0; x < kWidth; ++x) {
        const double shape =
            30 + 22 * std::sin(x * 0.004 + channel) * std::cos(y * 0.006) + ((x / 97 + y / 61) % 7 == 0 ? 9 : 0);
        row[static_cast<std::size_t>(x)] = static_cast<std::uint8_t>(shape + static_cast<double>(random() % 5));
      }
    }
  return photo;
}

class Bench {
 public:
  Bench(std::shared_ptr<const engine::Enhancer> enhancer, std::stop_token stop)
      : enhancer_(std::move(enhancer)), stop_(std::move(stop)) {
    speed_.width = kWidth;
    speed_.height = kHeight;
    speed_.pictures = std::max(8, 4 * chooseThreads(0));
    for (double* time : {&speed_.decodeMs, &speed_.enhanceMs, &speed_.encodeMs, &speed_.loopMs, &speed_.batchMs})
      *time = std::numeric_limits<double>::infinity();
    fs::create_directory(folder_.path() / "in");
    media::savePhoto(drawnPhoto(), input(0), {});
    for (int i = 1; i < speed_.pictures; ++i) fs::copy_file(input(0), input(i));
  }

  BatchSpeed measure() {
    for (int round = 0; round < kRounds; ++round) {
      best(speed_.decodeMs, [this] { decode(); });
      const auto photo = media::loadPhoto(input(0), stop_);
      best(speed_.enhanceMs, [&] { enhance(photo); });
      best(speed_.encodeMs, [&] { encode(photo); });
      best(speed_.loopMs, [this] { loop(); });
      best(speed_.batchMs, [this] { batch(); });
    }
    return speed_;
  }

 private:
  fs::path input(int i) const { return folder_.path() / "in" / (std::to_string(i) + ".jpg"); }
  fs::path results() const { return folder_.path() / "out"; }

  template <typename Work>
  void best(double& ms, const Work& work) {
    if (stop_.stop_requested()) throw Cancelled();
    fs::remove_all(results());
    fs::create_directory(results());
    const Stopwatch running;
    work();
    ms = std::min(ms, running.ms() / speed_.pictures);
  }

  void decode() const {
    for (int i = 0; i < speed_.pictures; ++i) media::loadPhoto(input(i), stop_);
  }
  void enhance(const media::Image& photo) const {
    for (int i = 0; i < speed_.pictures; ++i) enhancePhoto(*enhancer_, photo, {}, nullptr, {}, {}, stop_);
  }
  void encode(const media::Image& photo) const {
    for (int i = 0; i < speed_.pictures; ++i) media::savePhoto(photo, results() / (std::to_string(i) + ".jpg"), {});
  }
  void loop() const {
    std::vector<EnhanceTask> tasks;
    for (int i = 0; i < speed_.pictures; ++i) tasks.push_back({input(i), results() / input(i).filename(), {}});
    const auto done = [](const EnhanceResult& result) {
      if (!result.error.empty()) throw Error(result.error);
    };
    enhanceFiles(*enhancer_, tasks, {}, nullptr, {}, done, stop_);
  }
  void batch() const {
    BatchSettings settings;
    settings.input = folder_.path() / "in";
    settings.output = results();
    BatchHooks hooks;
    hooks.enhancer = [this](const std::string&) { return enhancer_; };
    BatchJob job(settings, hooks);
    job.run(stop_);
    if (job.status().done != static_cast<std::size_t>(speed_.pictures)) throw Error(job.item(0).message);
  }

  std::shared_ptr<const engine::Enhancer> enhancer_;
  std::stop_token stop_;
  TemporaryFolder folder_;
  BatchSpeed speed_;
};

}  // namespace

double BatchSpeed::slowestStageMs() const { return std::max({decodeMs, enhanceMs, encodeMs}); }

BatchSpeed measureBatch(const std::shared_ptr<const engine::Enhancer>& enhancer, std::stop_token stop) {
  return Bench(enhancer, std::move(stop)).measure();
}

}  // namespace daybreak::jobs
