#include "jobs/bench.h"

#include <algorithm>
#include <array>
#include <random>
#include <vector>

#include "error.h"
#include "stopwatch.h"

namespace daybreak::jobs {

namespace {

/// Median of at least three runs, more while they are short.
double medianMs(const std::function<void()>& run) {
  std::vector<double> times;
  run();  // first-time allocations don't count
  double spent = 0;
  while (times.size() < 3 || (spent < 500 && times.size() < 50)) {
    const Stopwatch running;
    run();
    times.push_back(running.ms());
    spent += times.back();
  }
  std::ranges::nth_element(times, times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2));
  return times[times.size() / 2];
}

}  // namespace

media::Image darkNoise(int width, int height) {
  media::Image image(width, height);
  std::minstd_rand random(1);
  for (int channel = 0; channel < 3; ++channel)
    for (float& value : image.mutablePlane(channel)) value = static_cast<float>(random() % 80) / 255.0F;
  return image;
}

PhotoSpeed measurePhotoSpeed(const engine::Enhancer& enhancer, std::stop_token stop) {
  media::Image photo(6000, 4000, false, media::Samples::U8);
  std::minstd_rand random(1);
  for (int channel = 0; channel < 3; ++channel)
    for (auto& value : photo.mutablePlane<std::uint8_t>(channel)) value = static_cast<std::uint8_t>(random() % 80);
  engine::FactorMap map;
  PhotoSpeed speed;
  speed.estimateMs = medianMs([&] { map = enhancer.estimate(photo, {}, stop); });
  speed.renderMs = medianMs([&] { enhancer.render(photo, map, {}, {}, -1, stop); });
  return speed;
}

void benchEnhancer(const engine::Enhancer& enhancer, const std::function<void(const BenchRow&)>& row, std::stop_token stop) {
  struct Case {
    int width, height;
    engine::Scale scale;
  };
  constexpr std::array kCases{Case{1200, 900, {0}}, Case{1200, 900, {12}}, Case{1200, 900, {1}}, Case{6000, 4000, {0}}};
  engine::Adjustments adjustments;
  adjustments.exposure = 0.6;
  adjustments.highlightProtection = 0.5;
  adjustments.saturation = 1.2;
  for (const auto& [width, height, scale] : kCases) {
    if (stop.stop_requested()) throw Cancelled();
    const auto photo = darkNoise(width, height);
    engine::FactorMap map;
    BenchRow result{width, height, engine::toString(scale), 0, 0};
    result.estimateMs = medianMs([&] { map = enhancer.estimate(photo, scale, stop); });
    result.renderMs = medianMs([&] { enhancer.render(photo, map, adjustments, {}, -1, stop); });
    row(result);
  }
}

}  // namespace daybreak::jobs
