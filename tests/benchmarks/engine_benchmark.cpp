/// Estimate and render against plain LibTorch in the same run: engine_benchmark [MODEL]. Prints medians and ratios; asserts
/// nothing.
#include <torch/torch.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <thread>
#include <vector>

#include "engine/enhancer.h"
#include "error.h"
#include "models/registry.h"
#include "nets/load_weights.h"
#include "nets/sgz_net.h"
#include "support/random_model.h"

using namespace daybreak;

namespace {

double medianMs(const std::function<void()>& run) {
  run();
  std::vector<double> times;
  for (double spent = 0; times.size() < 3 || (spent < 1500 && times.size() < 30); spent += times.back()) {
    const auto start = std::chrono::steady_clock::now();
    run();
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  std::ranges::sort(times);
  return times[times.size() / 2];
}

/// What the published program does, with its layout (NCHW) and without flush-to-zero.
class Published {
 public:
  explicit Published(const models::Model& model) : net_(nets::SgzConv::DepthwiseSeparable) {
    nets::loadWeights(*net_, model.weights);
  }

  torch::Tensor map(const torch::Tensor& picture, double scale) {
    namespace F = torch::nn::functional;
    if (scale == 1) return net_->forward(picture);
    const auto options = F::InterpolateFuncOptions().mode(torch::kBilinear);
    const auto small = F::interpolate(picture, F::InterpolateFuncOptions(options)
                                                   .scale_factor(std::vector<double>{1 / scale, 1 / scale})
                                                   .align_corners(false)
                                                   .recompute_scale_factor(false));
    const std::vector<std::int64_t> size{picture.size(2), picture.size(3)};
    return F::interpolate(net_->forward(small), F::InterpolateFuncOptions(options).size(size).align_corners(true));
  }

 private:
  nets::SgzNet net_;
};

void line(const char* what, double published, double daybreak) {
  std::printf("%-34s %9.1f ms %9.1f ms %8.2f x\n", what, published, daybreak, published / daybreak);
  std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) try {
  const auto model = models::Registry::standard().load(argc > 1 ? argv[1] : models::Registry::standard().defaultName());
  const int threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  torch::NoGradGuard noGrad;
  at::set_num_threads(threads);
  Published published(*model);
  const engine::Enhancer enhancer(model, {"cpu", threads});
  const auto photo = randomPicture(1200, 900);
  // The planes of an Image lie one after the other.
  const auto tensor = torch::from_blob(const_cast<float*>(photo.plane(0).data()), {1, 3, 900, 1200}).clone();

  std::printf("%s, 1200 x 900, %d threads\n%-34s %12s %12s %10s\n", model->card.name.c_str(), threads, "", "LibTorch",
              "Daybreak", "ratio");
  line("estimate, scale 12", medianMs([&] { published.map(tensor, 12); }), medianMs([&] { enhancer.estimate(photo, {12}); }));
  line("estimate, scale 1", medianMs([&] { published.map(tensor, 1); }), medianMs([&] { enhancer.estimate(photo, {1}); }));
  const auto factors = published.map(tensor, 12);
  const auto map = enhancer.estimate(photo, {12});
  engine::Adjustments all;
  all.exposure = 0.6;
  all.highlightProtection = 0.5;
  all.saturation = 1.2;
  const double recurrence = medianMs([&] { nets::recurrence(tensor, factors); });
  line("render, published settings", recurrence, medianMs([&] { enhancer.render(photo, map, {}); }));
  line("render, every adjustment", recurrence, medianMs([&] { enhancer.render(photo, map, all); }));
  return 0;
} catch (const Error& error) {
  std::fprintf(stderr, "%s\n", error.what());
  return 1;
}
