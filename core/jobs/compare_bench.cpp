#include "jobs/compare_bench.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>
#include <vector>

#include "engine/enhancer.h"
#include "engine/fused/fma_peak.h"
#include "engine/fused/instruction_sets.h"
#include "error.h"
#include "jobs/bench.h"
#include "models/random_model.h"
#include "stopwatch.h"
#include "thread_pool.h"

namespace daybreak::jobs {

namespace {

using engine::BackendChoice;
using engine::Enhancer;
using Work = std::function<void()>;

/// Best times of two pieces of work done in turn, so that whatever else the machine does hits both.
std::pair<double, double> bestTimes(const Work& first, const Work& second, const std::stop_token& stop) {
  constexpr int kFewest = 3;
  constexpr int kMost = 30;
  constexpr double kLongEnoughMs = 2000;
  const auto timed = [](const Work& work, double best) {
    const Stopwatch running;
    work();
    return best == 0 ? running.ms() : std::min(best, running.ms());
  };
  first();
  second();
  std::pair<double, double> best{0, 0};
  const Stopwatch total;
  for (int i = 0; i < kFewest || (i < kMost && total.ms() < kLongEnoughMs); ++i) {
    if (stop.stop_requested()) throw Cancelled();
    best.first = timed(first, best.first);
    best.second = timed(second, best.second);
  }
  return best;
}

/// Both ways through one enhancer: what a person waits for.
Work wholeWay(const Enhancer& enhancer, const media::Image& photo, int scale) {
  return [&enhancer, &photo, scale] { enhancer.render(photo, enhancer.estimate(photo, {scale}), {}); };
}

/// Megabytes copied on `threads` threads, piece by piece as a render's rows are.
Work copyOf(const std::vector<std::uint8_t>& from, std::vector<std::uint8_t>& to, int threads) {
  return [&from, &to, threads] {
    constexpr std::size_t kPiece = std::size_t{1} << 20;
    const auto pieces = static_cast<int>((from.size() + kPiece - 1) / kPiece);
    ThreadPool::shared().run(pieces, threads, [&](int i) {
      const auto start = static_cast<std::size_t>(i) * kPiece;
      std::memcpy(to.data() + start, from.data() + start, std::min(kPiece, from.size() - start));
    });
  };
}

class Comparer {
 public:
  Comparer(std::shared_ptr<const models::Model> model, int threads, const std::function<void(const Comparison&)>& finished,
           std::stop_token stop)
      : threads_(chooseThreads(threads)), model_(std::move(model)), finished_(finished), stop_(std::move(stop)) {}

  void run() {
    const auto photo = darkNoise(1200, 900);
    const Enhancer whole(models::randomModel(), {"cpu", threads_, BackendChoice::Fused});
    const Enhancer wholeTorch(models::randomModel(), {"cpu", threads_, BackendChoice::Torch});
    for (const auto& set : engine::fused::instructionSets()) {
      const engine::fused::OnlyInstructionSet only(set);
      constexpr double kOperations = 2.0 * 10075 * 1200 * 900;
      const double peak = engine::fused::fmaPeak(threads_);
      auto row =
          compare("scale 1, whole network, " + set.name, wholeWay(whole, photo, 1), "LibTorch", wholeWay(wholeTorch, photo, 1));
      row.peakShare = kOperations / (row.ms * 1e6) / peak;
      finished_(row);
    }
    zeroDce(photo);
    const Enhancer ours(model_, {"cpu", threads_, BackendChoice::Auto});
    const Enhancer torch(model_, {"cpu", threads_, BackendChoice::Torch});
    const auto name = model_->card.name;
    finished_(compare("scale 1, " + name, wholeWay(ours, photo, 1), "whole network", wholeWay(whole, photo, 1)));
    for (const int scale : {1, 12})
      finished_(compare("scale " + std::to_string(scale) + ", " + name, wholeWay(ours, photo, scale), "LibTorch",
                        wholeWay(torch, photo, scale)));
    renderAgainstCopy();
  }

 private:
  /// Eight times the arithmetic of SGZ: plain convolutions.
  void zeroDce(const media::Image& photo) {
    const auto model = models::randomPlainModel("zero-dce");
    const Enhancer ours(model, {"cpu", threads_, BackendChoice::Fused});
    const Enhancer torch(model, {"cpu", threads_, BackendChoice::Torch});
    const double peak = engine::fused::fmaPeak(threads_);
    auto row = compare(
        "scale 1, Zero-DCE's map, " + engine::fused::instructionSets().front().name, [&] { ours.estimate(photo, {1}); },
        "LibTorch", [&] { torch.estimate(photo, {1}); });
    const double operations = 2.0 * 79200 * static_cast<double>(photo.pixels());
    row.peakShare = operations / (row.ms * 1e6) / peak;
    finished_(row);
  }

  Comparison compare(std::string what, const Work& work, std::string baseline, const Work& other) {
    const auto [ms, baselineMs] = bestTimes(work, other, stop_);
    return {std::move(what), std::move(baseline), ms, baselineMs, {}};
  }

  void renderAgainstCopy() {
    const auto photo = media::converted(darkNoise(6000, 4000), media::Samples::U8);
    engine::Adjustments all;
    all.exposure = 0.55;
    all.highlightProtection = 0.5;
    all.saturation = 1.2;
    const std::vector<std::uint8_t> from(photo.pixels() * 3, 1);
    std::vector<std::uint8_t> to(from.size());
    double alone = 0;
    for (const int threads : {1, threads_}) {
      const Enhancer enhancer(model_, {"cpu", threads, BackendChoice::Auto});
      const auto map = enhancer.estimate(photo);
      const auto render = [&] { enhancer.render(photo, map, all); };
      const auto suffix = threads == 1 ? ", 1 thread" : ", " + std::to_string(threads) + " threads";
      const auto row =
          compare("render 24 megapixels, 8 bits, every adjustment" + suffix, render, "memory copy", copyOf(from, to, threads));
      finished_(row);
      if (threads == 1) {
        alone = row.ms;
      } else {
        finished_({"the same" + suffix, "1 thread", row.ms, alone, {}});
      }
      if (threads_ == 1) break;
    }
  }

  int threads_;
  std::shared_ptr<const models::Model> model_;
  const std::function<void(const Comparison&)>& finished_;
  std::stop_token stop_;
};

}  // namespace

void compareWithBaselines(const std::shared_ptr<const models::Model>& model, int threads,
                          const std::function<void(const Comparison&)>& finished, std::stop_token stop) {
  Comparer(model, threads, finished, std::move(stop)).run();
}

}  // namespace daybreak::jobs
