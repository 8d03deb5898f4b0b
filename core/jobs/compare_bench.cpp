#include "jobs/compare_bench.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
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

/// Best times of pieces of work done in turn, so that whatever else the machine does hits all of them.
std::vector<double> bestTimes(const std::vector<Work>& works, const std::stop_token& stop) {
  constexpr int kFewest = 5;
  constexpr int kMost = 40;
  constexpr double kLongEnoughMs = 4000;
  std::vector<double> best(works.size(), std::numeric_limits<double>::max());
  for (const auto& work : works) work();
  const Stopwatch total;
  for (int round = 0; round < kFewest || (round < kMost && total.ms() < kLongEnoughMs); ++round) {
    for (std::size_t i = 0; i < works.size(); ++i) {
      if (stop.stop_requested()) throw Cancelled();
      const Stopwatch running;
      works[i]();
      best[i] = std::min(best[i], running.ms());
    }
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
      finished_(compareWithPeak("scale 1, whole network, " + set.name, kOperations, wholeWay(whole, photo, 1),
                                wholeWay(wholeTorch, photo, 1)));
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
    finished_(compareWithPeak(
        "scale 1, Zero-DCE's map, " + engine::fused::instructionSets().front().name,
        2.0 * 79200 * static_cast<double>(photo.pixels()), [&] { ours.estimate(photo, {1}); },
        [&] { torch.estimate(photo, {1}); }));
  }

  /// With LibTorch, and with bare multiply-adds that take about as long.
  Comparison compareWithPeak(std::string what, double operations, const Work& work, const Work& torch) {
    double multiplied = 0;
    const auto best = bestTimes({work, [&] { multiplied = engine::fused::multiplyAdd(threads_); }, torch}, stop_);
    return {std::move(what), "LibTorch", best[0], best[2], (operations / best[0]) / (multiplied / best[1])};
  }

  Comparison compare(std::string what, const Work& work, std::string baseline, const Work& other) {
    const auto best = bestTimes({work, other}, stop_);
    return {std::move(what), std::move(baseline), best[0], best[1], {}};
  }

  void renderAgainstCopy() {
    const auto photo = media::converted(darkNoise(6000, 4000), media::Samples::U8);
    engine::Adjustments all;
    all.exposure = 0.55;
    all.highlightProtection = 0.5;
    all.saturation = 1.2;
    const std::vector<std::uint8_t> from(photo.pixels() * 3, 1);
    std::vector<std::uint8_t> to(from.size());
    const Enhancer alone(model_, {"cpu", 1, BackendChoice::Auto});
    const Enhancer together(model_, {"cpu", threads_, BackendChoice::Auto});
    const auto map = alone.estimate(photo);
    const auto best = bestTimes({[&] { alone.render(photo, map, all); }, copyOf(from, to, 1),
                                 [&] { together.render(photo, map, all); }, copyOf(from, to, threads_)},
                                stop_);
    const std::string what = "render 24 megapixels, 8 bits, every adjustment";
    finished_({what + ", 1 thread", "memory copy", best[0], best[1], {}});
    if (threads_ == 1) return;
    const auto threads = ", " + std::to_string(threads_) + " threads";
    finished_({what + threads, "memory copy", best[2], best[3], {}});
    finished_({"the same" + threads, "1 thread", best[2], best[0], {}});
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
