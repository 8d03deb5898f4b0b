/// Whether the net ever waits for its pictures: data_benchmark FOLDER. Pictures a second from the first run (decoding), a later
/// one (cache) and from memory, beside what training steps take in the same run; asserts nothing.
#include <torch/torch.h>

#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <memory>

#include "error.h"
#include "stopwatch.h"
#include "thread_pool.h"
#include "train/recipes.h"
#include "train/torch/batches.h"
#include "train/torch/objective.h"
#include "train/torch/optimiser_step.h"

using namespace daybreak;

namespace {

class Measurement {
 public:
  Measurement(std::filesystem::path folder, int side) : folder_(std::move(folder)), side_(side) {
    limits_.cacheFolder = cache_.path().toStdString();
  }

  void run() {
    std::printf("side %d\n", side_);
    const auto first = open();
    deliver("first run: decoded", *first, {}, 1);
    const auto later = open();
    deliver("later run: from the cache", *later, {}, 1);
    deliver("from memory", *later, {}, 20);
    deliver("from memory, exposure and noise", *later, {true, true, 0.5, 0.5}, 20);
    train(*later, {}, "training alone");
    train(*later, {true, true, 0.5, 0.5}, "training, exposure and noise");
    const auto again = [&] {
      limits_.cacheFolder.clear();
      return open();
    }();
    train(*again, {}, "training while decoding");
  }

 private:
  std::unique_ptr<train::PictureStore> open() const {
    return std::make_unique<train::PictureStore>(
        folder_, side_, 0, [](const std::string&) {}, limits_);
  }
  train::TrainingOptions options(const train::Augmentation& augmentation) const {
    auto options = train::recipeFor("sgz", train::Recipe::Quick);
    options.side = side_;
    options.workers = 2;
    options.augmentation = augmentation;
    return options;
  }
  void deliver(const char* what, train::PictureStore& store, const train::Augmentation& augmentation, int rounds) {
    const Stopwatch watch;
    train::Batches batches(store, options(augmentation));
    const auto steps = std::max<std::size_t>(1, static_cast<std::size_t>(rounds) * store.size() / 8);
    for (std::size_t i = 0; i < steps; ++i) batches.next();
    std::printf("  %-34s %9.0f pictures/s\n", what, static_cast<double>(8 * steps) / watch.ms() * 1000);
    std::fflush(stdout);
  }
  /// Long enough to draw each picture once.
  void train(train::PictureStore& store, const train::Augmentation& augmentation, const char* what) {
    const auto settings = options(augmentation);
    const auto objective = train::makeObjective(settings);
    objective->net().train();
    train::Trainer trainer(*objective, settings);
    train::Batches batches(store, settings);
    trainer.step(batches.next(), settings.learningRate);
    const double before = batches.waitedSeconds();
    const Stopwatch watch;
    int steps = 0;
    for (; steps < 30 || (watch.ms() < 5000 && steps < 1000); ++steps) trainer.step(batches.next(), settings.learningRate);
    const double ms = watch.ms();
    std::printf("  %-34s %9.1f pictures/s   %7.1f ms a step of 8, waited %.2f %% of the time\n", what, 8000 * steps / ms,
                ms / steps, 100'000 * (batches.waitedSeconds() - before) / ms);
    std::fflush(stdout);
  }

  std::filesystem::path folder_;
  int side_;
  QTemporaryDir cache_;
  train::PictureLimits limits_;
};

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 2) throw Error("Usage: data_benchmark FOLDER");
  at::globalContext().setFlushDenormal(true);
  at::set_num_threads(chooseThreads(0));
  std::printf("2 workers, %d threads for training\n", chooseThreads(0));
  for (const int side : {128, 256}) Measurement(argv[1], side).run();
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "%s\n", error.what());
  return 1;
}
