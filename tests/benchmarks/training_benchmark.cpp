/// Seconds a training step of SGZ takes, against a plain PyTorch program in the same run:
/// training_benchmark [BATCH [SIDE [THREADS [STEPS]]]]. Prints medians and ratios; asserts nothing.
#include <sys/resource.h>
#include <sys/wait.h>
#include <torch/torch.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "error.h"
#include "stopwatch.h"
#include "thread_pool.h"
#include "train/recipes.h"
#include "train/torch/optimiser_step.h"
#include "train/torch/precision.h"

using namespace daybreak;

namespace {

struct Settings {
  int batch = 4;
  int side = 256;
  int threads = chooseThreads(0);
  int steps = 5;
};

/// Without and with guidance; nothing where Debian's python3-torch is missing.
std::optional<std::array<double, 2>> publishedSeconds(const Settings& settings) {
  constexpr int kNoPyTorch = 77;
  std::string command = "/usr/bin/python3 " DAYBREAK_SOURCE_DIR "/tests/benchmarks/published_training_step.py";
  for (const int number : {settings.batch, settings.side, settings.threads, settings.steps})
    command += " " + std::to_string(number);
  FILE* output = popen(command.c_str(), "r");
  if (output == nullptr) throw Error("Python could not be started.");
  std::array<double, 2> seconds{};
  const int read = std::fscanf(output, "%lf %lf", &seconds[0], &seconds[1]);
  const int status = pclose(output);
  if (WIFEXITED(status) && (WEXITSTATUS(status) == kNoPyTorch || WEXITSTATUS(status) == 127)) return std::nullopt;
  if (status != 0 || read != 2) throw Error("published_training_step.py failed.");
  return seconds;
}

/// The median of a step with the options' batch and side.
double secondsAStep(const train::TrainingOptions& options, int steps) {
  const auto objective = train::makeObjective(options);
  objective->net().train();
  train::Trainer trainer(*objective, options);
  torch::manual_seed(1);
  const auto batch = torch::rand({options.batch, 3, options.side, options.side}) * 0.3;
  trainer.step(batch, options.learningRate);
  std::vector<double> times;
  for (int i = 0; i < steps; ++i) {
    const Stopwatch watch;
    trainer.step(batch, options.learningRate);
    times.push_back(watch.ms() / 1000);
  }
  std::ranges::sort(times);
  return times[times.size() / 2];
}

double ourSeconds(const Settings& settings, bool guided, train::Precision precision) {
  auto options = train::recipeFor("sgz", train::Recipe::Published);
  options.guidance.segmenter = guided ? "random" : "off";
  options.precision = precision;
  options.batch = settings.batch;
  options.side = settings.side;
  return secondsAStep(options, settings.steps);
}

void line(const char* what, std::optional<double> published, double daybreak) {
  if (published)
    std::printf("%-36s %9.2f s %9.2f s %8.2f x\n", what, *published, daybreak, *published / daybreak);
  else
    std::printf("%-36s %11s %9.2f s\n", what, "", daybreak);
  std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) try {
  Settings settings;
  int* const fields[]{&settings.batch, &settings.side, &settings.threads, &settings.steps};
  for (int i = 1; i < std::min(argc, 5); ++i) *fields[i - 1] = std::max(std::atoi(argv[i]), 1);
  // As a training begins, before LibTorch's threads start.
  at::globalContext().setFlushDenormal(true);
  at::set_num_threads(settings.threads);

  std::printf("a step of %d at %d x %d, %d threads\n%-36s %11s %11s %10s\n", settings.batch, settings.side, settings.side,
              settings.threads, "", "PyTorch", "Daybreak", "ratio");
  std::fflush(stdout);
  const auto published = publishedSeconds(settings);
  const auto of = [&](std::size_t i) { return published ? std::optional((*published)[i]) : std::nullopt; };
  line("without guidance", of(0), ourSeconds(settings, false, train::Precision::Full));
  line("ResNet-50 FPN", of(1), ourSeconds(settings, true, train::Precision::Full));
  if (train::computesInBfloat16(torch::kCPU))
    line("ResNet-50 FPN, mixed precision", of(1), ourSeconds(settings, true, train::Precision::Mixed));
  if (!published) std::printf("Nothing to compare with: install python3-torch.\n");
  for (const auto& network : train::trainableNetworks()) {
    const auto options = train::recipeFor(network, train::Recipe::Quick);
    const double seconds = secondsAStep(options, settings.steps);
    std::printf("quick recipe, %-22s %11s %9.3f s, %d steps in %.1f minutes\n", network.c_str(), "", seconds, options.steps,
                seconds * options.steps / 60);
    std::fflush(stdout);
  }
  rusage used{};
  if (getrusage(RUSAGE_SELF, &used) == 0) std::printf("largest memory of Daybreak: %ld MB\n", used.ru_maxrss / 1024);
  return 0;
} catch (const Error& error) {
  std::fprintf(stderr, "%s\n", error.what());
  return 1;
}
